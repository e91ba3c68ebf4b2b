import { useState } from "preact/hooks";
import { useChanges } from "../../platform/live.ts";
import { readTeamReports, readToSign, sign, type ToSign } from "../../services/protection/desk.ts";
import { Button, Card } from "../../ui/index.ts";
import { useLive } from "../referent/live.ts";
import { Refusal, Warning } from "../referent/parts.tsx";
import { said } from "../referent/words.ts";
import { o } from "./words.ts";

/** Second signatures asked of me: who asks, for whom, why. Nothing of the thread is shown here. */
export function ToSignPart() {
  const asked = useLive("to-sign", readToSign);
  useChanges("reports", () => void asked.refresh());
  if (!asked.value || asked.value.length === 0) return null;
  return (
    <section class="stack stack-2" aria-label={o("sign.title")}>
      <h2>{o("sign.title")}</h2>
      {asked.value.map(one => (
        <One key={one.id} asked={one} done={asked.refresh} />
      ))}
    </section>
  );
}

function One({ asked, done }: { asked: ToSign; done: () => Promise<void> }) {
  const [error, setError] = useState<string>();
  const decide = async (yes: boolean): Promise<void> => {
    setError(undefined);
    try {
      await sign(asked.id, yes);
    } catch (cause) {
      setError(said(cause));
    }
    await done();
  };
  return (
    <Card as="article" class="stack stack-2">
      <p>{o("sign.ask", { by: asked.asked_by, youth: asked.youth })}</p>
      <p>{o("sign.why", { why: asked.why })}</p>
      <Refusal>{error}</Refusal>
      <div class="cluster">
        <Button kind="filled" onClick={() => decide(true)}>
          {o("sign.yes")}
        </Button>
        <Button onClick={() => decide(false)}>{o("sign.no")}</Button>
      </div>
    </Card>
  );
}

/** For a lead: how many reports of the team wait, and how long. Neither who nor what. */
export function TeamReportsPart() {
  const reports = useLive("team-reports", readTeamReports);
  useChanges("reports", () => void reports.refresh());
  if (!reports.value || reports.value.length === 0) return null;
  const count = (state: string): number => reports.value?.filter(one => one.state === state).length ?? 0;
  const [late, sent, read] = [count("late"), count("sent"), count("read")];
  return (
    <section class="stack stack-2" aria-label={o("team.title")}>
      <h2>{o("team.title")}</h2>
      {late > 0 && <Warning>{o("team.late", { n: late })}</Warning>}
      {sent > 0 && <p>{o("team.sent", { n: sent })}</p>}
      {read > 0 && <p>{o("team.read", { n: read })}</p>}
    </section>
  );
}
