import { Loaded } from "../../../frame/index.ts";
import { today } from "../../../platform/clock.ts";
import { readPapers, readPaperTypes } from "../../../services/documents/papers.ts";
import type { Paper, PaperType } from "../../../services/documents/types.ts";
import { addMonths } from "../../../services/household/days.ts";
import { type FilePart, type Guidance, readGuidance } from "../../../services/household/guidance.ts";
import { longDate, money } from "../../../text/dates.ts";
import { Card, Pill, Progress, WhoSees } from "../../../ui/index.ts";
import { DayAsk } from "../household/DayAsk.tsx";
import { DelaySource } from "../household/DelaySource.tsx";
import { h } from "../household/household-words.ts";
import { type OwnSheet, useSheet } from "../household/use-sheet.ts";
import { useMine } from "../mine.ts";
import { addHref } from "../papers/adding.ts";
import { FreshPill, standingOf } from "../papers/fresh.tsx";
import { Page, useRead } from "../parts.tsx";
import "./home.css";

/** Before looking for a home: a free guarantor, and the file landlords read, checked against my papers. */
export default function Guarantor() {
  const own = useSheet("home");
  const guidance = useRead("household", readGuidance);
  return (
    <Page title={h("guarantor.title")} back="/jeune/logement">
      <p class="lead">{h("guarantor.lead")}</p>
      <Loaded of={guidance} skeleton={5}>
        {read => (
          <div class="stack">
            <Visale own={own} guidance={read} />
            <RentalFile parts={read.rental_file} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Visale({ own, guidance }: { own: OwnSheet<"home">; guidance: Guidance }) {
  const { home } = useMine();
  const { delays } = guidance;
  const opens = delays["housing.visale_opens_months"]?.value ?? 0;
  const good = delays["housing.visale_good_months"];
  const majority = home.value?.birth.turns_18_on;
  const from = majority && addMonths(majority, opens - 216);
  const { visale_on } = own.sheet;
  const until = visale_on && addMonths(visale_on, good?.value ?? 0);
  const rents = {
    rent: money((delays["housing.visale_student"]?.value ?? 0) * 100),
    paris: money((delays["housing.visale_student_paris"]?.value ?? 0) * 100),
  };
  return (
    <Card label={h("visale")} class="stack stack-2">
      <h2 class="first-title">{h("visale")}</h2>
      <p>{h("visale.text")}</p>
      <p>{h("visale.rent", rents)}</p>
      <DelaySource delay={delays["housing.visale_student"]} />
      {from !== undefined && from > today() && <p>{h("visale.from", { date: longDate(from) })}</p>}
      {until && (
        <>
          <p>
            {until < today()
              ? h("visale.over", { date: longDate(until) })
              : h("visale.until", { date: longDate(until) })}
          </p>
          <DelaySource delay={good} />
        </>
      )}
      <p>
        <a href="https://www.visale.fr" rel="noreferrer noopener" target="_blank">
          {h("visale.site")}
        </a>
      </p>
      <DayAsk
        kind={visale_on ? "quiet" : "filled"}
        verb={h(visale_on ? "visale.change" : "visale.got")}
        title={h("visale.got.title")}
        label={h("visale.got.label")}
        had={visale_on}
        onDay={day => own.save({ visale_on: day })}
      />
    </Card>
  );
}

function RentalFile({ parts }: { parts: FilePart[] }) {
  const papers = useRead("papers", readPapers);
  const types = useRead("paper-types", readPaperTypes);
  const mine = papers.value?.items ?? [];
  const found = parts.map(part => ({ part, paper: best(part, mine, types.value ?? []) }));
  const ready = found.filter(one => one.paper !== undefined).length;
  return (
    <section class="stack" aria-labelledby="rental-file">
      <h2 id="rental-file">{h("file.title")}</h2>
      <p>{h("file.text")}</p>
      <Progress value={ready} max={parts.length} label={h("file.ready", { n: ready, all: parts.length })} />
      <ul class="list" aria-label={h("file.title")}>
        {found.map(({ part, paper }) => (
          <Part key={part.code} part={part} paper={paper} types={types.value ?? []} />
        ))}
      </ul>
      <WhoSees>{h("file.only_phone")}</WhoSees>
      <p>
        <a href="https://www.dossierfacile.logement.gouv.fr" rel="noreferrer noopener" target="_blank">
          {h("file.site")}
        </a>
      </p>
    </section>
  );
}

/** The paper that serves best: one that is still good, of the first kind asked for. */
function best(part: FilePart, mine: Paper[], types: PaperType[]): Paper | undefined {
  const some = part.any_of.flatMap(code => mine.filter(one => one.type === code));
  return some.find(one => standingOf(one, types)?.state !== "too_old");
}

function Part({ part, paper, types }: { part: FilePart; paper: Paper | undefined; types: PaperType[] }) {
  const names = part.any_of.map(code => types.find(one => one.code === code)?.label ?? code);
  return (
    <li class="file-part stack stack-2">
      <strong>{part.title}</strong>
      {paper ? (
        <>
          <a href={`/jeune/papiers/${paper.id}`}>{paper.title}</a>
          <span>
            <FreshPill state={standingOf(paper, types)?.state ?? "good"} />
          </span>
        </>
      ) : (
        <>
          <span>
            <Pill status="missing" />
          </span>
          <span class="meta">{h("file.one_of", { papers: names.join(", ") })}</span>
          {part.instead && <span>{part.instead}</span>}
          <a href={addHref(part.any_of[0] ?? "other", "/jeune/logement/garant")}>
            {h("file.add", { paper: names[0] ?? "" })}
          </a>
        </>
      )}
    </li>
  );
}
