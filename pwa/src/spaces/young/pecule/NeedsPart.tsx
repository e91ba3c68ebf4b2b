import { type Claim, isReady, type Need } from "../../../services/pecule/claim.ts";
import { longDate } from "../../../text/dates.ts";
import { List, Listen, Pill, Row, type Status } from "../../../ui/index.ts";
import { addHref, CLAIM } from "../papers/adding.ts";
import { domainOf, iconOf } from "../papers/kinds.ts";
import { c } from "./pecule-words.ts";

const guides: Record<Need["need"], string> = {
  identity: "id-card",
  rib: "bank-account-adult",
  birth_certificate: "id-birth-certificate",
};

const pills: Record<Need["state"], Status> = {
  good: "good",
  soon: "renew",
  unknown: "checking",
  too_old: "old",
  missing: "missing",
  early: "waiting",
};

/** The three papers: what is good and until when, what is missing and how to get it. */
export function NeedsPart({ needs, claim }: { needs: Need[]; claim: Claim }) {
  const ready = needs.filter(isReady);
  const absent = needs.filter(one => one.state === "missing" || one.state === "too_old");
  const rest = needs.filter(one => !isReady(one));
  const what = absent.map(one => c(`need.low.${one.need}`)).join(", ");
  return (
    <section class="stack stack-2" aria-label={c("claim.title.before")}>
      <p>
        <strong>{c("claim.good", { n: ready.length, all: needs.length })}</strong>
        {absent.length > 0 && <span class="line">{c("claim.missing", { n: absent.length, what })}</span>}
      </p>
      <Listen text={aloud(needs, claim)} />
      <List>
        {needs.map(one => (
          <OneNeed key={one.need} need={one} claim={claim} />
        ))}
      </List>
      {rest.length > 0 && (
        <List label={c("need.get")}>
          {rest.map(one => (
            <Row
              key={one.need}
              href={`/jeune/demarches/${guides[one.need]}`}
              title={c(`need.get.${one.need}`)}
              meta={one.need === "birth_certificate" ? c("need.filiation") : undefined}
            />
          ))}
        </List>
      )}
      {needs
        .filter(one => isReady(one) && one.standing?.doubt)
        .map(one => (
          <p key={one.need} class="meta">
            {one.standing?.doubt}
          </p>
        ))}
    </section>
  );
}

function OneNeed({ need: one, claim }: { need: Need; claim: Claim }) {
  const { need, paper, types, state } = one;
  const [type] = types;
  const kind = types.find(each => each.code === paper?.type) ?? type;
  if (!kind) return null;
  const label = state === "early" ? c("need.early.short") : undefined;
  return (
    <Row
      href={paper ? `/jeune/papiers/${paper.id}` : addHref(kind.code, CLAIM)}
      icon={iconOf(kind)}
      domain={domainOf(kind)}
      title={c(`need.${need}`)}
      meta={
        <>
          {paper && <span class="line">{paper.title}</span>}
          <span class="line">{words(one, claim)}</span>
          <Pill status={pills[state]} label={label} />
        </>
      }
    />
  );
}

function words({ state, standing }: Need, { countdown }: Claim): string {
  if (state === "early") return c("need.early", { date: longDate(countdown.fresh_from) });
  if (state === "missing") return c("need.add");
  if (state === "too_old") return c("need.old");
  if (state === "unknown") return c("need.ask_date");
  return standing?.until ? c("need.until", { date: longDate(standing.until) }) : c("need.always");
}

/** The three papers as they are read aloud. */
function aloud(needs: Need[], claim: Claim): string {
  return needs.map(one => `${c(`need.${one.need}`)}. ${words(one, claim)}`).join(" ");
}
