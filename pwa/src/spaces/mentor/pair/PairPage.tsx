import { useState } from "preact/hooks";
import { useRoute } from "preact-iso";
import { Loaded, Screen } from "../../../frame/index.ts";
import { answerPair, readPair } from "../../../services/mentoring/mentoring.ts";
import type { Pair } from "../../../services/mentoring/types.ts";
import { Actions, Button, Dialog, toast } from "../../../ui/index.ts";
import { SharedProject } from "../../project/SharedProject.tsx";
import { stale, useLive } from "../../referent/live.ts";
import { Refusal } from "../../referent/parts.tsx";
import { SharedSteps } from "../../referent/steps/SharedSteps.tsx";
import { said } from "../../referent/words.ts";
import { Worry } from "../../reporting/later.tsx";
import { LikesTold } from "../LikesFields.tsx";
import { m } from "../words.ts";
import { Agreement } from "./Agreement.tsx";
import { Farewells } from "./Farewells.tsx";
import { HowItGoes } from "./HowItGoes.tsx";
import { Meetings } from "./Meetings.tsx";
import { Prompts } from "./Prompts.tsx";
import { Together } from "./Together.tsx";

export type PairPart = { pair: Pair; put: (pair: Pair) => void };

/** One pair, for the mentor: what is shared, the goals, the meetings, the end. */
export default function PairPage() {
  const id = useRoute().params.pair ?? "";
  const read = useLive(`mentoring:pair:${id}`, () => readPair(id));
  const put = (pair: Pair): void => {
    read.put(pair);
    stale("mentoring:me");
  };
  const name = read.value?.young?.first_name;
  return (
    <Screen title={name ? m("pair.with", { name }) : m("pair.title")} back="/mentor">
      <Loaded of={read} skeleton={4}>
        {pair => <Whole pair={pair} put={put} />}
      </Loaded>
    </Screen>
  );
}

function Whole({ pair, put }: PairPart) {
  if (pair.state === "proposed" || pair.state === "accepted") return <Proposed pair={pair} put={put} />;
  return (
    <div class="stack">
      {pair.feedback_due && <HowItGoes pair={pair} put={put} />}
      {pair.open && <Together pair={pair} />}
      {pair.open && pair.young?.id && (
        <SharedSteps youth={pair.young.id} name={pair.young.first_name ?? ""} />
      )}
      {pair.open && pair.young?.id && (
        <SharedProject youth={pair.young.id} name={pair.young.first_name ?? ""} />
      )}
      {pair.open && <Agreement pair={pair} put={put} />}
      {pair.open && <Meetings pair={pair} put={put} />}
      {pair.open && <Prompts />}
      <Farewells pair={pair} put={put} />
      {pair.open && pair.young?.id && (
        <Worry youth={{ id: pair.young.id, first_name: pair.young.first_name ?? "" }} />
      )}
    </div>
  );
}

/** Somebody without a name yet: what they like, and two answers. */
function Proposed({ pair, put }: PairPart) {
  const [sure, setSure] = useState(false);
  const [error, setError] = useState<string>();
  const answer = async (word: "yes" | "no"): Promise<void> => {
    setError(undefined);
    setSure(false);
    try {
      put(await answerPair(pair.id, word));
      toast(m(word === "yes" ? "pair.yes.done" : "pair.no.done"));
    } catch (cause) {
      setError(said(cause));
    }
  };
  return (
    <div class="stack">
      <section class="card stack stack-2">
        <h2>{m("pair.likes")}</h2>
        <LikesTold of={pair.young ?? {}} />
      </section>
      <p>{m("pair.before")}</p>
      {pair.my_answer === "yes" && (
        <p role="status">{m(pair.state === "accepted" ? "own.accepted" : "own.waits")}</p>
      )}
      <Refusal>{error}</Refusal>
      {pair.can.includes("answer") && (
        <Actions>
          {pair.my_answer !== "yes" && (
            <Button kind="filled" wide onClick={() => answer("yes")}>
              {m("pair.yes")}
            </Button>
          )}
          <Button wide onClick={() => setSure(true)}>
            {m("pair.no")}
          </Button>
        </Actions>
      )}
      <Dialog
        open={sure}
        title={m("pair.no.sure")}
        confirm={m("pair.no")}
        keep={m("pair.keep")}
        onConfirm={() => answer("no")}
        onClose={() => setSure(false)}
      />
    </div>
  );
}
