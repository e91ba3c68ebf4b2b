import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { today } from "../../../platform/clock.ts";
import { askInterview } from "../../../services/interviews/interviews.ts";
import { careGoesOn, type KeptInMind } from "../../../services/support/support.ts";
import { longDate } from "../../../text/dates.ts";
import { Button, Card, Pill, Sheet, TextField, toast } from "../../../ui/index.ts";
import { interviewHref } from "../addresses.ts";
import { fullName } from "../caseload/index.ts";
import { Refusal } from "../parts.tsx";
import { said } from "../words.ts";
import { p } from "./words.ts";

/** Those who left: a name, the interview owed six months after, and the way back when the end was a mistake. */
export function After({ items, refresh }: { items: KeptInMind[]; refresh: () => Promise<void> }) {
  if (items.length === 0) return null;
  return (
    <section class="stack stack-2" aria-labelledby="support-after">
      <h2 id="support-after">{p("after.title")}</h2>
      <p class="meta">{p("after.lead")}</p>
      {items.map(one => (
        <Left key={one.young.id} one={one} refresh={refresh} />
      ))}
    </section>
  );
}

function Left({ one, refresh }: { one: KeptInMind; refresh: () => Promise<void> }) {
  const { route } = useLocation();
  const [error, setError] = useState<string>();
  const [again, setAgain] = useState(false);
  const name = fullName(one.young);
  const invite = async (): Promise<void> => {
    setError(undefined);
    try {
      route(interviewHref((await askInterview(one.young.id, "six_months")).id));
    } catch (cause) {
      setError(said(cause));
    }
  };
  const owed = one.interview_due_on !== null && one.interview_done_on === null;
  return (
    <Card as="section" label={name} class="stack stack-2">
      <h3>{name}</h3>
      <p>
        <span class="line">{p("after.since", { date: longDate(one.left_on) })}</span>
        <span class="line">{p("after.until", { date: longDate(one.until) })}</span>
        {one.interview_due_on && (
          <span class="line">{p("after.interview", { date: longDate(one.interview_due_on) })}</span>
        )}
      </p>
      {one.interview_late && (
        <div>
          <Pill status="renew" label={p("after.late")} />
        </div>
      )}
      {one.interview_done_on && <p>{p("after.done", { date: longDate(one.interview_done_on) })}</p>}
      <Refusal>{error}</Refusal>
      <div class="cluster no-print">
        {one.interview_id ? (
          <Button href={interviewHref(one.interview_id)}>{p("answer.interview")}</Button>
        ) : (
          owed && <Button onClick={invite}>{p("after.invite")}</Button>
        )}
        {one.may_go_on && (
          <Button kind="quiet" aria-haspopup="dialog" onClick={() => setAgain(true)}>
            {p("after.again")}
          </Button>
        )}
      </div>
      <Sheet open={again} title={p("after.again")} onClose={() => setAgain(false)}>
        <GoesOn
          one={one}
          done={async () => {
            setAgain(false);
            await refresh();
          }}
        />
      </Sheet>
    </Card>
  );
}

/** The end that was written was a mistake, or was put off: the measure and those who followed come back. */
function GoesOn({ one, done }: { one: KeptInMind; done: () => Promise<void> }) {
  const [ends, setEnds] = useState("");
  const [error, setError] = useState<string>();
  const go = async (): Promise<void> => {
    setError(undefined);
    try {
      await careGoesOn(one.young.id, ends || null);
      toast(p("after.again.done"));
      await done();
    } catch (cause) {
      setError(said(cause));
    }
  };
  return (
    <div class="stack">
      <p>{p("after.again.lead", { name: one.young.first_name })}</p>
      <TextField
        label={p("after.again.ends")}
        type="date"
        min={today()}
        optional
        value={ends}
        onInput={setEnds}
      />
      <Refusal>{error}</Refusal>
      <Button kind="filled" wide onClick={go}>
        {p("after.again.go")}
      </Button>
    </div>
  );
}
