import { useState } from "preact/hooks";
import { Loaded, Screen } from "../../../frame/index.ts";
import { today } from "../../../platform/clock.ts";
import {
  liftVolunteer,
  noteStep,
  readVolunteer,
  suspendVolunteer,
} from "../../../services/mentoring/mentoring.ts";
import type { VolunteerSheet } from "../../../services/mentoring/types.ts";
import { longDate } from "../../../text/dates.ts";
import { Button, Dialog, Pill, toast } from "../../../ui/index.ts";
import { LikesTold } from "../../mentor/LikesFields.tsx";
import { fullName } from "../caseload/index.ts";
import { stale, useLive } from "../live.ts";
import { Fact, Refusal } from "../parts.tsx";
import { said } from "../words.ts";
import { Checks } from "./Checks.tsx";
import { checkPills } from "./Volunteers.tsx";
import { Way } from "./Way.tsx";
import { v } from "./words.ts";

export type SheetPart = { one: VolunteerSheet; put: (one: VolunteerSheet) => void };

/** One volunteer: where they stand on their way in, their checks, who they are. */
export function VolunteerPage({ id }: { id: string }) {
  const read = useLive(`mentoring:volunteer:${id}`, () => readVolunteer(id));
  const put = (one: VolunteerSheet): void => {
    read.put(one);
    stale("mentoring:volunteers");
    stale("mentoring:supervision");
  };
  return (
    <Screen title={read.value ? fullName(read.value) : v("sheet")} wide>
      <nav class="path no-print" aria-label={v("title")}>
        <a href="/equipe/mentors">{v("title")}</a>
      </nav>
      <Loaded of={read} skeleton={6}>
        {one => <Whole one={one} put={put} />}
      </Loaded>
    </Screen>
  );
}

function Whole({ one, put }: SheetPart) {
  return (
    <div class="stack">
      <p class="cluster">
        <strong>{v(`vstate.${one.state}`)}</strong>
        <Pill status={checkPills[one.check.standing]} label={v(`check.${one.check.standing}`)} />
        <span class="meta">{v(`account.${one.account}`)}</span>
        {one.suspended && <Pill status="blocked" label={v("lack.suspended")} />}
      </p>
      <Way one={one} put={put} />
      <Checks one={one} put={put} />
      <section class="card stack stack-2">
        <h2>{v("sheet")}</h2>
        <dl class="facts">
          <Fact name={v("sheet.email")}>{one.email || "–"}</Fact>
          <Fact name={v("sheet.phone")}>{one.phone || "–"}</Fact>
          <Fact name={v("sheet.employer")}>{one.employer || "–"}</Fact>
          <Fact name={v("sheet.programme")}>
            {v(`programme.${one.programme}` as Parameters<typeof v>[0])}
          </Fact>
          {one.presentation && <Fact name={v("sheet.presentation")}>{one.presentation}</Fact>}
          {one.motivation && <Fact name={v("sheet.motivation")}>{one.motivation}</Fact>}
        </dl>
        <LikesTold of={one} quiet />
        <p class="meta">{v("sheet.applied", { date: longDate(one.applied_on) })}</p>
      </section>
      <Gestures one={one} put={put} />
    </div>
  );
}

/** Closing access, a departure, a refusal: what cannot be undone asks first. */
function Gestures({ one, put }: SheetPart) {
  const [asked, setAsked] = useState<"suspend" | "leave" | "refuse">();
  const [error, setError] = useState<string>();
  const then = async (gesture: () => Promise<VolunteerSheet>, done: string): Promise<void> => {
    setAsked(undefined);
    setError(undefined);
    try {
      put(await gesture());
      toast(done);
    } catch (cause) {
      setError(said(cause));
    }
  };
  const over = one.state === "left" || one.state === "refused";
  const name = fullName(one);
  return (
    <>
      <Refusal>{error}</Refusal>
      <div class="cluster">
        {over && (
          <Button onClick={() => then(() => noteStep(one, "reopen", today()), v("step.saved"))}>
            {v("reopen")}
          </Button>
        )}
        {!over && one.suspended && (
          <Button onClick={() => then(() => liftVolunteer(one), v("lift.done"))}>{v("lift")}</Button>
        )}
        {!over && one.person_id && !one.suspended && (
          <Button kind="quiet" onClick={() => setAsked("suspend")}>
            {v("suspend")}
          </Button>
        )}
        {!over && (
          <Button kind="quiet" onClick={() => setAsked(one.person_id ? "leave" : "refuse")}>
            {v(one.person_id ? "leave" : "refuse")}
          </Button>
        )}
      </div>
      <Dialog
        open={asked === "suspend"}
        title={v("suspend.sure", { name })}
        confirm={v("suspend")}
        keep={v("keep")}
        danger
        onConfirm={() => then(() => suspendVolunteer(one), v("suspend.done"))}
        onClose={() => setAsked(undefined)}
      >
        <p>{v("suspend.text")}</p>
      </Dialog>
      <Dialog
        open={asked === "leave" || asked === "refuse"}
        title={v(asked === "leave" ? "leave.sure" : "refuse.sure", { name })}
        confirm={v(asked === "leave" ? "leave" : "refuse")}
        keep={v("keep")}
        danger
        onConfirm={() => then(() => noteStep(one, asked ?? "leave", today()), v("step.saved"))}
        onClose={() => setAsked(undefined)}
      >
        {asked === "leave" && <p>{v("leave.text")}</p>}
      </Dialog>
    </>
  );
}
