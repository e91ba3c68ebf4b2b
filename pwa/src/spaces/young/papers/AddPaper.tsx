import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { Loaded } from "../../../frame/index.ts";
import { matches } from "../../../services/documents/find.ts";
import { readPapers, readPaperTypes } from "../../../services/documents/papers.ts";
import type { PaperType, Quota } from "../../../services/documents/types.ts";
import { Button, type Domain, domains, domainWord, List, Row, Search } from "../../../ui/index.ts";
import { Page, useRead } from "../parts.tsx";
import { t } from "../words.ts";
import { Capture } from "./Capture.tsx";
import { domainOf, iconOf } from "./kinds.ts";
import { p } from "./papers-words.ts";
import { Sending } from "./Sending.tsx";

const OTHER = "other";
const OFTEN = 6;

/** `/jeune/papiers/ajouter`: which paper, its pictures, its name, and how far it is. */
export default function AddPaper() {
  const { query } = useLocation();
  const types = useRead("paper-types", readPaperTypes);
  const papers = useRead("papers", readPapers);
  if (query.suite) return <Sending key={query.suite} id={query.suite} />;
  const chosen = types.value?.find(type => type.code === query.type);
  if (chosen) return <Capture key={chosen.code} type={chosen} replaces={query.remplace} />;
  return (
    <Page title={t("add.title")} back="/jeune/papiers">
      {isFull(papers.value?.quota) && (
        <div class="notice stack stack-2" data-tone="now">
          <p>{p("capture.full")}</p>
          <Button href="/jeune/papiers">{p("capture.see_papers")}</Button>
        </div>
      )}
      <Loaded of={types} skeleton={6}>
        {found => <Choose types={found} />}
      </Loaded>
    </Page>
  );
}

function isFull(quota: Quota | undefined): boolean {
  return quota !== undefined && (quota.count >= quota.of_count || quota.bytes >= quota.of_bytes);
}

/** What is asked most often first, then by domain; one word typed finds the rest. */
function Choose({ types }: { types: PaperType[] }) {
  const [word, setWord] = useState("");
  const often = mostAsked(types);
  const found = types.filter(one => matches(word, `${one.label} ${one.what_for ?? ""}`));
  const other = types.filter(one => one.code === OTHER);
  return (
    <div class="stack">
      <Search label={p("capture.search")} value={word} onInput={setWord} />
      <p class="visually-hidden" role="status">
        {word && p("capture.found", { n: found.length })}
      </p>
      {word ? (
        <>
          {found.length === 0 && <p>{p("capture.none_found")}</p>}
          <Kinds types={found.length === 0 ? other : found} />
        </>
      ) : (
        <>
          <h2>{p("capture.often")}</h2>
          <Kinds types={often} />
          {byDomain(types.filter(one => !often.includes(one) && one.code !== OTHER)).map(([domain, some]) => (
            <section key={domain} class="stack stack-2">
              <h2>{domainWord(domain)}</h2>
              <Kinds types={some} />
            </section>
          ))}
          <Kinds types={other} />
        </>
      )}
    </div>
  );
}

function Kinds({ types }: { types: PaperType[] }) {
  return (
    <List>
      {types.map(type => (
        <Row
          key={type.code}
          href={`/jeune/papiers/ajouter?type=${type.code}`}
          icon={iconOf(type)}
          domain={domainOf(type)}
          title={type.label}
        />
      ))}
    </List>
  );
}

/** The kinds of papers that most gestures ask for, in the order of the list. */
function mostAsked(types: PaperType[]): PaperType[] {
  const usesOf = (type: PaperType): number => type.uses?.length ?? 0;
  const first = [...types].sort((a, b) => usesOf(b) - usesOf(a)).slice(0, OFTEN);
  return types.filter(type => first.includes(type) && type.code !== OTHER);
}

function byDomain(types: PaperType[]): [Domain, PaperType[]][] {
  const all = Object.keys(domains) as Domain[];
  const groups = all.map((domain): [Domain, PaperType[]] => [
    domain,
    types.filter(type => domainOf(type) === domain),
  ]);
  return groups.filter(([, some]) => some.length > 0);
}
