import { useState } from "preact/hooks";
import { Screen } from "../../../frame/index.ts";
import { Problem } from "../../../platform/http.ts";
import {
  askYoung,
  cancelHandover,
  type Handover,
  readHandover,
  refreshFacts,
  type Section,
  signSheet,
} from "../../../services/handovers/handovers.ts";
import { longDate, when } from "../../../text/dates.ts";
import { Button, Dialog, Empty, ErrorState, Pill, Skeleton, toast } from "../../../ui/index.ts";
import { SheetParts } from "../../handovers/Parts.tsx";
import { places } from "../addresses.ts";
import { fullName } from "../caseload/index.ts";
import { useLive } from "../live.ts";
import { Refusal } from "../parts.tsx";
import { said } from "../words.ts";
import { days } from "./days.ts";
import { FormerThread } from "./FormerThread.tsx";
import { lineOf } from "./Handovers.tsx";
import { Reading } from "./Reading.tsx";
import { WriteForm } from "./WriteForm.tsx";
import { h } from "./words.ts";

/** One handover: where it stands, the one gesture that is mine now, the sheet, what was done. */
export function OneHandover({ id }: { id: string }) {
  const read = useLive(`handover:${id}`, () => readHandover(id));
  const one = read.value;
  const unknown = read.error instanceof Problem && read.error.status === 404;
  return (
    <Screen title={one ? lineOf(one) : h("title")} wide back={places.handovers}>
      {one ? (
        <Whole one={one} put={read.put} refresh={read.refresh} />
      ) : unknown ? (
        <Empty text={h("error.unknown")} action={<Button href={places.handovers}>{h("error.to")}</Button>} />
      ) : read.state === "error" ? (
        <ErrorState text={said(read.error)} onRetry={read.refresh} />
      ) : (
        <Skeleton lines={6} />
      )}
    </Screen>
  );
}

export type Part = { one: Handover; put: (one: Handover) => void; refresh: () => Promise<void> };

function Whole({ one, put, refresh }: Part) {
  const [error, setError] = useState<string>();
  const [giving, setGiving] = useState(false);
  const then = async (gesture: Promise<Handover>, done: string): Promise<void> => {
    setError(undefined);
    try {
      put(await gesture);
      toast(done);
    } catch (cause) {
      setError(said(cause));
      await refresh();
    }
  };
  const { text, can } = one;
  const name = one.youth.first_name;
  const sections = { title: (part: Section) => h(`sheet.${part}`, { name }), none: noneOf(name) };
  return (
    <div class="stack">
      <div class="cluster">
        <Pill status={one.state === "done" ? "finished" : "waiting"} label={h(`state.${one.state}`)} />
        <span class="meta">{`${h(`kind.${one.kind}`)} · ${days(one)}`}</span>
      </div>
      {one.state === "with_young" && one.asked_at && (
        <p>{h("state.with_young.wait", { name, date: longDate(weekAfter(one.asked_at)) })}</p>
      )}
      <Refusal>{error}</Refusal>
      {!text && <p>{h("lead.only")}</p>}
      <div class="cluster no-print">
        {can.includes("ask") && (
          <Button kind="filled" onClick={() => then(askYoung(one.id), h("ask.done", { name }))}>
            {h("ask.go", { name })}
          </Button>
        )}
        {text && can.includes("sign") && (
          <Button
            kind="filled"
            onClick={() => then(signSheet(one.id, text.sha256), h("sign.done", { name: fullName(one.to) }))}
          >
            {h("sign.go")}
          </Button>
        )}
        {text && can.includes("accept") && (
          <Button
            kind="filled"
            onClick={() => then(signSheet(one.id, text.sha256), h("accept.done", { name }))}
          >
            {h("accept.go", { name })}
          </Button>
        )}
        {can.includes("write") && (
          <Button onClick={() => then(refreshFacts(one), h("refresh.done"))}>{h("refresh")}</Button>
        )}
        {can.includes("cancel") && <Button onClick={() => setGiving(true)}>{h("cancel.go")}</Button>}
      </div>
      {(can.includes("sign") || can.includes("accept")) && <p class="meta">{h("sign.what")}</p>}
      {can.includes("write") && text && <WriteForm key={one.id} one={one} text={text} put={put} />}
      {text &&
        (can.includes("read") ? (
          <Reading one={one} text={text} put={put} refresh={refresh} {...sections} />
        ) : (
          <SheetParts text={text} {...sections} />
        ))}
      {text && <p class="meta">{h("sheet.made", { date: longDate(text.made_on) })}</p>}
      {can.includes("history") && one.from && (
        <FormerThread id={one.id} name={one.from.first_name} young={name} />
      )}
      <Trail one={one} />
      <Dialog
        open={giving}
        title={h("cancel.title")}
        confirm={h("cancel.go")}
        keep={h("cancel.keep")}
        danger
        onConfirm={() => {
          setGiving(false);
          return then(cancelHandover(one.id), h("cancel.done"));
        }}
        onClose={() => setGiving(false)}
      >
        <p>{h("cancel.text")}</p>
      </Dialog>
    </div>
  );
}

const noneOf =
  (name: string) =>
  (part: Section): string =>
    part === "words" || part === "papers" ? h(`sheet.none.${part}`, { name }) : h("sheet.none");

function weekAfter(instant: string): string {
  return new Date(new Date(instant).getTime() + 7 * 86_400_000).toISOString().slice(0, 10);
}

/** Who did what, when: the proof of signatures and of the reading. */
function Trail({ one }: { one: Handover }) {
  const young = one.youth.first_name;
  const done = [
    h("trail.created", { when: when(one.created_at) }),
    one.asked_at && h("trail.asked", { name: young, when: when(one.asked_at) }),
    one.answered_at && h("trail.answered", { name: young, when: when(one.answered_at) }),
    one.from &&
      one.from_signed_at &&
      h("trail.from", { name: fullName(one.from), when: when(one.from_signed_at) }),
    one.to_signed_at && h("trail.to", { name: fullName(one.to), when: when(one.to_signed_at) }),
    one.read_at && h("trail.read", { name: fullName(one.to), when: when(one.read_at) }),
  ].filter(Boolean);
  return (
    <section class="card stack stack-2" aria-labelledby="trail-title">
      <h2 id="trail-title">{h("trail.title")}</h2>
      <ul class="handover-facts">
        {done.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
