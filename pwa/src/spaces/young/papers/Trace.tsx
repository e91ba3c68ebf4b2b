import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { keptWhen, Loaded } from "../../../frame/index.ts";
import { online } from "../../../platform/connectivity.ts";
import { sentence } from "../../../platform/http.ts";
import { type Paper, readPapers } from "../../../services/documents/papers.ts";
import {
  readTrace,
  TRACE_PAGE,
  type TraceAbout,
  type TraceEntry,
  type Trace as TraceRead,
} from "../../../services/documents/safe.ts";
import { Button, Empty, List, Row, SelectField } from "../../../ui/index.ts";
import { Alert, Page, useRead } from "../parts.tsx";
import { t } from "../words.ts";
import { p } from "./papers-words.ts";

/** « Qui a vu quoi »: every gesture on my papers, in sentences, the latest first; by paper and by person. */
export function Trace() {
  const { query, route } = useLocation();
  const about: TraceAbout = {
    ...(query.papier && { document_id: query.papier }),
    ...(query.personne && { person_id: query.personne }),
  };
  const papers = useRead("papers", readPapers);
  const all = useRead("trace", () => readTrace());
  const go = (asked: { papier?: string; personne?: string }): void => {
    const said = { papier: query.papier ?? "", personne: query.personne ?? "", ...asked };
    const kept = Object.entries(said).filter(([, value]) => value);
    route(`/jeune/papiers/trace${kept.length ? `?${new URLSearchParams(kept)}` : ""}`, true);
  };
  const name = `trace:${query.papier ?? ""}:${query.personne ?? ""}`;
  return (
    <Page title={t("trace.title")} back={query.papier ? `/jeune/papiers/${query.papier}` : "/jeune/papiers"}>
      <p class="lead">{t("trace.lead")}</p>
      <div class="stack">
        <Filters papers={papers.value?.items ?? []} trace={all.value} asked={query} onAsk={go} />
        <Entries key={name} name={name} about={about} />
        <p>
          <a href={online.value ? TRACE_PAGE : undefined} download>
            {p("trace.download")}
          </a>
        </p>
      </div>
    </Page>
  );
}

type FiltersProps = {
  papers: Paper[];
  trace: TraceRead | undefined;
  asked: Record<string, string>;
  onAsk: (asked: { papier?: string; personne?: string }) => void;
};

function Filters({ papers, trace, asked, onAsk }: FiltersProps) {
  const people = trace?.people ?? [];
  const roles: Record<string, string> = {
    young: p("trace.me"),
    referent: p("trace.referent"),
    mentor: p("trace.mentor"),
    lead: p("trace.lead_role"),
  };
  const everyone = { value: "", label: p("trace.everyone") };
  return (
    <>
      {papers.length > 0 && (
        <SelectField
          id="trace-paper"
          label={p("trace.paper")}
          value={asked.papier ?? ""}
          options={[
            { value: "", label: p("trace.all_papers") },
            ...papers.map(one => ({ value: one.id, label: one.title })),
          ]}
          onInput={papier => onAsk({ papier })}
        />
      )}
      {people.length > 1 && (
        <SelectField
          id="trace-person"
          label={p("trace.person")}
          value={asked.personne ?? ""}
          options={[
            everyone,
            ...people.map(one => ({
              value: one.id,
              label: one.first_name ?? roles[one.role] ?? p("trace.somebody"),
            })),
          ]}
          onInput={personne => onAsk({ personne })}
        />
      )}
    </>
  );
}

function Entries({ name, about }: { name: string; about: TraceAbout }) {
  const first = useRead(name, () => readTrace(about));
  const [more, setMore] = useState<TraceEntry[]>([]);
  const [next, setNext] = useState<string>();
  const [error, setError] = useState<string>();
  const after = next ?? (more.length === 0 ? first.value?.next : undefined);
  const read = async (): Promise<void> => {
    setError(undefined);
    try {
      const found = await readTrace(about, after);
      setMore([...more, ...found.items]);
      setNext(found.next);
    } catch (cause) {
      setError(sentence(cause));
    }
  };
  return (
    <Loaded of={first} skeleton={5}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty text={t("trace.empty")} />
        ) : (
          <div class="stack">
            <List>
              {[...items, ...more].map((one, i) => (
                <Row key={`${one.at}:${i}`} title={one.sentence} meta={aboutOf(one)} />
              ))}
            </List>
            <Alert>{error}</Alert>
            {after && <Button onClick={read}>{t("trace.more")}</Button>}
          </div>
        )
      }
    </Loaded>
  );
}

function aboutOf({ at, title, device }: TraceEntry): string {
  return [title, keptWhen(new Date(at)), device && t("trace.here", { device })].filter(Boolean).join(" · ");
}
