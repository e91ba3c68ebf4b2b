import { useState } from "preact/hooks";
import { matches } from "../../../services/documents/find.ts";
import type { Grant } from "../../../services/documents/sharing.ts";
import type { Paper, PaperType } from "../../../services/documents/types.ts";
import { Chips, type Domain, domains, domainWord, List, Search } from "../../../ui/index.ts";
import { t } from "../words.ts";
import { standingOf, toRenew } from "./fresh.tsx";
import { domainOf } from "./kinds.ts";
import { PaperRow } from "./PaperRow.tsx";
import { p } from "./papers-words.ts";

/** A search is worth its place from this many papers. */
const MANY = 6;
const ALL = "all";

type Props = { papers: Paper[]; types: PaperType[]; withMe: string[]; grants: Grant[] };

/** The papers a word and a domain leave, those to do again first. Titles are compared on this phone alone. */
export function Found({ papers, types, withMe, grants }: Props) {
  const [word, setWord] = useState("");
  const [domain, setDomain] = useState<string>(ALL);
  const typeOf = (one: Paper): PaperType | undefined => types.find(type => type.code === one.type);
  const said = (one: Paper): string => {
    const type = typeOf(one);
    return [one.title, one.holder, type?.label, type?.what_for].filter(Boolean).join(" ");
  };
  const there = (Object.keys(domains) as Domain[]).filter(name =>
    papers.some(one => domainOf(typeOf(one)) === name),
  );
  const chosen = there.includes(domain as Domain) ? domain : ALL;
  const found = papers.filter(
    one => (chosen === ALL || domainOf(typeOf(one)) === chosen) && matches(word, said(one)),
  );
  const soon = found.filter(one => toRenew(standingOf(one, types)));
  const others = found.filter(one => !soon.includes(one));
  const rows = (shown: Paper[]) => (
    <List>
      {shown.map(one => (
        <PaperRow
          key={one.id}
          paper={one}
          type={typeOf(one)}
          fresh={standingOf(one, types)}
          withMe={withMe.includes(one.id)}
          shared={grants.filter(grant => grant.document_id === one.id).length}
        />
      ))}
    </List>
  );
  return (
    <>
      {papers.length >= MANY && <Search label={t("papers.search")} value={word} onInput={setWord} />}
      {there.length > 1 && (
        <Chips
          label={p("list.domains")}
          items={[
            { id: ALL, label: p("list.all"), pressed: chosen === ALL },
            ...there.map(name => ({ id: name, label: domainWord(name), pressed: chosen === name })),
          ]}
          onToggle={id => setDomain(id === chosen ? ALL : id)}
        />
      )}
      <p class="visually-hidden" role="status">
        {(word || chosen !== ALL) && t("papers.mine", { n: found.length })}
      </p>
      {found.length === 0 && <p>{t("papers.none_found")}</p>}
      {soon.length > 0 && (
        <>
          <h2>{t("papers.renew", { n: soon.length })}</h2>
          {rows(soon)}
        </>
      )}
      {others.length > 0 && (
        <>
          <h2>{t("papers.mine", { n: others.length })}</h2>
          {rows(others)}
        </>
      )}
    </>
  );
}
