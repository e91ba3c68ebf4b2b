import { Loaded } from "../../../frame/index.ts";
import { contactOf } from "../../../services/contacts/all.ts";
import { readPapers, readPaperTypes } from "../../../services/documents/papers.ts";
import { type Claim, isReady, needsOf } from "../../../services/pecule/claim.ts";
import { fullDate } from "../../../text/dates.ts";
import { Button, Switch, WhoSees } from "../../../ui/index.ts";
import { ContactCard } from "../../public/ContactCard.tsx";
import { Page, useRead } from "../parts.tsx";
import { myDay } from "../steps/use-steps.ts";
import { FilePart } from "./FilePart.tsx";
import { FollowPart } from "./FollowPart.tsx";
import { NeedsPart } from "./NeedsPart.tsx";
import { c } from "./pecule-words.ts";
import { type MyClaim, useClaim } from "./use-claim.ts";

/** From 17 to the answer: the three papers, the file, where the claim stands. */
export default function ClaimPage() {
  const mine = useClaim();
  const { now } = mine;
  const open = now && now.countdown.stage !== "far" && now.countdown.days === 0;
  return (
    <Page title={c(open ? "claim.title" : "claim.title.before")} back="/jeune/pecule">
      <Loaded of={mine.claim} skeleton={5}>
        {() => now && <Found mine={mine} claim={now} />}
      </Loaded>
    </Page>
  );
}

function Found({ mine, claim }: { mine: MyClaim; claim: Claim & { waits: boolean } }) {
  const { stage } = claim.countdown;
  if (stage === "closed") return <p class="lead">{c("claim.closed")}</p>;
  const begun = claim.state !== "preparing";
  return (
    <div class="stack">
      {begun && <FollowPart mine={mine} claim={claim} />}
      {!begun && <Prepare mine={mine} claim={claim} />}
      {stage === "open" && <Call claim={claim} />}
      <WhoSees>{c(claim.amount_shared ? "who.amount" : "who.state")}</WhoSees>
      <Switch label={c("who.share")} on={claim.amount_shared} onInput={on => mine.share(on)} />
    </div>
  );
}

function Prepare({ mine, claim }: { mine: MyClaim; claim: Claim }) {
  const papers = useRead("papers", readPapers);
  const types = useRead("paper-types", readPaperTypes);
  const { stage, opens_on, days } = claim.countdown;
  return (
    <>
      {stage !== "open" && (
        <p class="lead">
          <span class="line">{c("claim.opens", { date: fullDate(opens_on) })}</span>
          <span class="line">{c("claim.in_days", { n: days })}</span>
        </p>
      )}
      <Loaded of={types} skeleton={3}>
        {kinds => (
          <Loaded of={papers} skeleton={3}>
            {({ items }) => {
              const needs = needsOf(claim, kinds, items, myDay());
              return (
                <>
                  <NeedsPart needs={needs} claim={claim} />
                  {stage === "open" && <FilePart mine={mine} claim={claim} ready={needs.every(isReady)} />}
                </>
              );
            }}
          </Loaded>
        )}
      </Loaded>
      {claim.look_again_on && <p>{c("state.january.before")}</p>}
      <div>
        <Button kind="quiet" href="/jeune/demarches/pecule-claim">
          {c("state.guide")}
        </Button>
      </div>
    </>
  );
}

function Call({ claim }: { claim: Claim }) {
  const contact = contactOf("pecule");
  const { first_name, last_name } = claim.form;
  return (
    <section class="stack stack-2" aria-labelledby="claim-call">
      <h2 id="claim-call">{c("call.title")}</h2>
      {contact && <ContactCard contact={contact} />}
      <details class="details">
        <summary>{c("call.script")}</summary>
        <div class="stack stack-2">
          <p>{c("call.before")}</p>
          <ul>
            <li>{c("call.line.1", { name: `${first_name} ${last_name}` })}</li>
            <li>{c("call.line.2")}</li>
            {claim.sent_on ? (
              <li>{c("call.line.4", { date: fullDate(claim.sent_on) })}</li>
            ) : (
              <li>{c("call.line.3")}</li>
            )}
            <li>{c("call.line.5")}</li>
          </ul>
        </div>
      </details>
    </section>
  );
}
