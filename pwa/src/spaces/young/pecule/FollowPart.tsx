import { useState } from "preact/hooks";
import { online } from "../../../platform/connectivity.ts";
import { contactOf } from "../../../services/contacts/all.ts";
import { readPaperTypes } from "../../../services/documents/papers.ts";
import { CLAIM_STATES, type Claim, type ClaimState, type Refusal } from "../../../services/pecule/claim.ts";
import { fullDate, longDate } from "../../../text/dates.ts";
import { Actions, Button, Card, Choices, List, Pill, Row, Sheet, type Status } from "../../../ui/index.ts";
import { ContactCard } from "../../public/ContactCard.tsx";
import { addHref, CLAIM } from "../papers/adding.ts";
import { Alert, useRead } from "../parts.tsx";
import { myDay } from "../steps/use-steps.ts";
import { c } from "./pecule-words.ts";
import type { MyClaim } from "./use-claim.ts";

type Now = Claim & { waits: boolean };

const pills: Record<ClaimState, Status> = {
  preparing: "doing",
  sent: "sent",
  received: "waiting",
  more_asked: "doing",
  paid: "finished",
  refused: "blocked",
};

/** Where the claim stands, what to do now, and when it will be asked about again. */
export function FollowPart({ mine, claim }: { mine: MyClaim; claim: Now }) {
  const [asking, setAsking] = useState(false);
  const { state, changed_on, sent_on, waits, next_nudge_on, look_again_on } = claim;
  return (
    <Card as="section" label={c("state.title")} class="stack stack-2">
      <h2>{c("state.title")}</h2>
      <div>
        <Pill status={pills[state]} label={c(`state.${state}`)} />
      </div>
      {waits && !online.value && <p role="status">{c("state.waits")}</p>}
      <p>
        {changed_on && <span class="line">{c("state.since", { date: fullDate(changed_on) })}</span>}
        {sent_on && sent_on !== changed_on && (
          <span class="line">{c("state.sent_on", { date: longDate(sent_on) })}</span>
        )}
        {next_nudge_on && state !== "paid" && (
          <span class="line">{c("state.nudge", { date: fullDate(next_nudge_on) })}</span>
        )}
      </p>
      <Then claim={claim} />
      {look_again_on && state !== "refused" && myDay() < look_again_on && (
        <p>{c("state.january", { date: fullDate(look_again_on) })}</p>
      )}
      <Actions>
        <Button kind="filled" wide onClick={() => setAsking(true)}>
          {c("state.change")}
        </Button>
        {state === "sent" && <Button href={addHref("pecule_letter", CLAIM)}>{c("state.receipt")}</Button>}
      </Actions>
      {claim.history.length > 1 && (
        <details class="details">
          <summary>{c("state.history")}</summary>
          <List>
            {claim.history.map(one => (
              <Row key={`${one.state}${one.on}`} title={c(`state.${one.state}`)} meta={longDate(one.on)} />
            ))}
          </List>
        </details>
      )}
      <Sheet open={asking} title={c("say.title")} onClose={() => setAsking(false)}>
        <Say mine={mine} claim={claim} onDone={() => setAsking(false)} />
      </Sheet>
    </Card>
  );
}

function Then({ claim }: { claim: Now }) {
  const types = useRead("paper-types", readPaperTypes);
  if (claim.state === "paid") return <p>{c("state.paid.say")}</p>;
  if (claim.state === "more_asked") {
    const paper = types.value?.find(one => one.code === claim.missing)?.label ?? claim.missing;
    return (
      <>
        <p>
          <strong class="line">{c("state.missing", { paper: paper ?? "" })}</strong>
          <span class="line">{c("state.send_it")}</span>
        </p>
        {claim.missing && (
          <div>
            <Button href={addHref(claim.missing, CLAIM)}>{c("need.add")}</Button>
          </div>
        )}
      </>
    );
  }
  const refusal = claim.refusals.find(one => one.code === claim.refusal);
  if (claim.state !== "refused" || !refusal) return null;
  return <Why refusal={refusal} />;
}

function Why({ refusal }: { refusal: Refusal }) {
  const contact = contactOf(refusal.contact);
  return (
    <>
      <p>{c("state.refused.say")}</p>
      <p>
        <strong class="line">{refusal.say}</strong>
        <span class="line">{refusal.do}</span>
      </p>
      {refusal.guide && (
        <div>
          <Button href={`/jeune/demarches/${refusal.guide}`}>{c("state.guide")}</Button>
        </div>
      )}
      {contact && <ContactCard contact={contact} />}
    </>
  );
}

function Say({ mine, claim, onDone }: { mine: MyClaim; claim: Claim; onDone: () => void }) {
  const types = useRead("paper-types", readPaperTypes);
  const [state, setState] = useState<ClaimState>();
  const [missing, setMissing] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  const [error, setError] = useState<string>();
  const codes = claim.needs.flatMap(one => one.types);
  const save = async (): Promise<void> => {
    if (!state) return setError(c("say.choose"));
    if (state === "more_asked" && !missing) return setError(c("say.choose_which"));
    if (state === "refused" && !refusal) return setError(c("say.choose_why"));
    await mine.say({
      state,
      on: myDay(),
      ...(state === "more_asked" && missing && { missing }),
      ...(state === "refused" && refusal && { refusal }),
    });
    onDone();
  };
  const answers = [...CLAIM_STATES.filter(one => one !== claim.state), "preparing" as const];
  return (
    <div class="stack">
      <Choices
        label={c("say.title")}
        options={answers.map(value => ({ value, label: c(`say.${value}`) }))}
        value={state}
        onInput={setState}
      />
      {state === "more_asked" && (
        <Choices
          label={c("say.which")}
          options={codes.map(value => ({
            value,
            label: types.value?.find(one => one.code === value)?.label ?? value,
          }))}
          value={missing}
          onInput={setMissing}
        />
      )}
      {state === "refused" && (
        <Choices
          label={c("say.why")}
          options={claim.refusals.map(one => ({ value: one.code, label: one.say }))}
          value={refusal}
          onInput={setRefusal}
        />
      )}
      <Alert>{error}</Alert>
      <Button kind="filled" wide onClick={save}>
        {c("say.save")}
      </Button>
    </div>
  );
}
