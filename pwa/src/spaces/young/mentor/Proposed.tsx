import { useState } from "preact/hooks";
import { sentence } from "../../../platform/problem.ts";
import { answerPair } from "../../../services/mentoring/mentoring.ts";
import type { Pair } from "../../../services/mentoring/types.ts";
import { longDate } from "../../../text/dates.ts";
import { Actions, Button, Dialog, toast } from "../../../ui/index.ts";
import { LikesTold } from "../../mentor/LikesFields.tsx";
import { wordOf } from "../../mentor/words.ts";
import { Alert } from "../parts.tsx";
import { y } from "./words.ts";

/** Somebody is proposed: who they say they are, without their name, and two answers. */
export function Proposed({ pair, refresh }: { pair: Pair; refresh: () => Promise<void> }) {
  const [sure, setSure] = useState(false);
  const [error, setError] = useState<string>();
  const mentor = pair.mentor;
  const answer = async (said: "yes" | "no"): Promise<void> => {
    setSure(false);
    setError(undefined);
    try {
      await answerPair(pair.id, said);
      toast(y(said === "yes" ? "yes.done" : "no.done"));
      await refresh();
    } catch (cause) {
      setError(sentence(cause));
    }
  };
  return (
    <>
      <section class="card stack stack-2">
        <h2>{y("proposed")}</h2>
        {mentor?.gender && <p>{wordOf("gender", mentor.gender)}</p>}
        {mentor?.presentation && <p>{`« ${mentor.presentation} »`}</p>}
        <LikesTold of={mentor ?? {}} quiet />
        {mentor?.checked_on && <p class="meta">{y("checked", { date: longDate(mentor.checked_on) })}</p>}
      </section>
      <p role="status">
        {pair.state === "accepted" ? y("accepted") : y(pair.my_answer === "yes" ? "waits" : "proposed.text")}
      </p>
      <Alert>{error}</Alert>
      <Actions>
        {pair.my_answer !== "yes" && (
          <Button kind="filled" wide onClick={() => answer("yes")}>
            {y("yes")}
          </Button>
        )}
        <Button wide onClick={() => setSure(true)}>
          {y("no")}
        </Button>
      </Actions>
      <Dialog
        open={sure}
        title={y("no.sure")}
        confirm={y("no")}
        keep={y("keep")}
        onConfirm={() => answer("no")}
        onClose={() => setSure(false)}
      />
    </>
  );
}
