import { useLocation } from "preact-iso";
import { Loaded } from "../../../frame/index.ts";
import { today } from "../../../platform/clock.ts";
import { freshness, type UseStanding } from "../../../services/documents/freshness.ts";
import { readPapers, readPaperTypes } from "../../../services/documents/papers.ts";
import type { Paper, PaperType } from "../../../services/documents/types.ts";
import { Button, Empty, List, Pill, Row } from "../../../ui/index.ts";
import { Page, useRead } from "../parts.tsx";
import { t } from "../words.ts";
import { FreshPill, inWords } from "./fresh.tsx";
import { domainOf, iconOf } from "./kinds.ts";
import { p } from "./papers-words.ts";

const HERE = "/jeune/papiers/besoins";

/** One kind of paper asked for something: my best one, or none yet. */
export type Need = { type: PaperType; paper?: Paper; standing?: UseStanding };
export type Purpose = { use: string; label: string; needs: Need[] };

const order = ["good", "soon", "unknown", "too_old"] as const;

/** What each thing one may need papers for asks, the most usual first, and how my papers stand for it on a day. Pure. */
export function purposesOf(types: PaperType[], papers: Paper[], on: string): Purpose[] {
  const found = new Map<string, Purpose>();
  for (const type of types)
    for (const { use, label } of type.uses ?? []) {
      const purpose = found.get(use) ?? { use, label, needs: [] };
      purpose.needs.push(needOf(type, use, papers, on));
      found.set(use, purpose);
    }
  return [...found.values()];
}

function needOf(type: PaperType, use: string, papers: Paper[], on: string): Need {
  const mine = papers
    .filter(one => one.type === type.code)
    .map(paper => ({ paper, standing: freshness(type, paper, on).uses.find(one => one.use === use) }))
    .sort((a, b) => rank(a.standing) - rank(b.standing));
  return { type, ...mine[0] };
}

function rank(standing: UseStanding | undefined): number {
  return standing ? order.indexOf(standing.state) : order.length;
}

function isGood({ standing }: Need): boolean {
  return standing?.state === "good" || standing?.state === "soon";
}

/** My papers seen from what they are for: what is there, what is missing, what is too old. */
export default function Needs() {
  const { query } = useLocation();
  const papers = useRead("papers", readPapers);
  const types = useRead("paper-types", readPaperTypes);
  const purposes = purposesOf(types.value ?? [], papers.value?.items ?? [], today());
  const chosen = purposes.find(one => one.use === query.pour);
  return (
    <Page
      key={chosen?.use ?? "all"}
      title={chosen ? p("needs.one", { what: chosen.label }) : p("needs.title")}
      back={chosen ? HERE : "/jeune/papiers"}
    >
      <Loaded of={types} skeleton={5}>
        {() => (
          <Loaded of={papers} skeleton={5}>
            {() => (chosen ? <One purpose={chosen} /> : <All purposes={purposes} />)}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

function All({ purposes }: { purposes: Purpose[] }) {
  if (purposes.length === 0)
    return (
      <Empty text={p("needs.empty")} action={<Button href="/jeune/papiers">{t("add.to_list")}</Button>} />
    );
  return (
    <>
      <p class="lead">{p("needs.lead")}</p>
      <List>
        {purposes.map(({ use, label, needs }) => (
          <Row
            key={use}
            href={`${HERE}?pour=${use}`}
            title={p("needs.for", { what: label })}
            meta={p("needs.count", { n: needs.filter(isGood).length, all: needs.length })}
          />
        ))}
      </List>
    </>
  );
}

function One({ purpose }: { purpose: Purpose }) {
  const { needs } = purpose;
  return (
    <div class="stack">
      <p>{p("needs.count", { n: needs.filter(isGood).length, all: needs.length })}</p>
      <p class="meta">{p("needs.some")}</p>
      <List>
        {needs.map(({ type, paper, standing }) => (
          <Row
            key={type.code}
            href={paper ? `/jeune/papiers/${paper.id}` : `/jeune/papiers/ajouter?type=${type.code}`}
            icon={iconOf(type)}
            domain={domainOf(type)}
            title={paper?.title ?? type.label}
            meta={
              <>
                {standing && <span class="line">{inWords(standing) ?? p("standing.always")}</span>}
                {!paper && <span class="line">{p("needs.add")}</span>}
                {standing ? <FreshPill state={standing.state} /> : <Pill status="missing" />}
              </>
            }
          />
        ))}
      </List>
    </div>
  );
}
