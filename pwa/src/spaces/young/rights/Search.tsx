import { BookOpen, Phone, Scale } from "lucide-preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { Loaded } from "../../../frame/index.ts";
import { allContacts } from "../../../services/contacts/all.ts";
import { readRights } from "../../../services/rights/rights.ts";
import { docsOf } from "../../../services/search/docs.ts";
import { type Doc, makeIndex, search } from "../../../services/search/search.ts";
import { readGuides } from "../../../services/steps/guides.ts";
import { Button, type Icon, List, Row, Search as SearchField } from "../../../ui/index.ts";
import { Page, useRead } from "../parts.tsx";
import { r } from "./words.ts";

const SHOWN = 8;
const places: Record<Doc["kind"], (id: string) => string> = {
  guide: id => `/jeune/demarches/${id}`,
  right: id => `/jeune/mes-droits/${id}`,
  contact: id => `/jeune/contacts?aide=${id}`,
};
const pictures: Record<Doc["kind"], Icon> = { guide: BookOpen, right: Scale, contact: Phone };

/** One field for journeys, rights and people: looked for on this phone, nothing typed leaves it. */
export default function Search() {
  const { query } = useLocation();
  const guides = useRead("guides", readGuides);
  const rights = useRead("rights", readRights);
  const [typed, setTyped] = useState(query.mot ?? "");
  const [most, setMost] = useState(SHOWN);
  const index = useMemo(
    () => makeIndex(docsOf(guides.value ?? [], rights.value?.items ?? [], allContacts)),
    [guides.value, rights.value],
  );
  const found = useMemo(() => search(index, typed), [index, typed]);
  useEffect(() => setMost(SHOWN), [typed]);
  return (
    <Page title={r("search.title")} back="/jeune/demarches">
      <SearchField label={r("search.label")} value={typed} onInput={setTyped} />
      <Loaded of={guides} skeleton={3}>
        {() => (
          <>
            <p class="meta search-count" aria-live="polite">
              {typed.trim() === ""
                ? r("search.hint")
                : found.length === 0
                  ? r("search.nothing")
                  : r("search.found", { n: found.length })}
            </p>
            {found.length > 0 && (
              <List label={r("search.results")}>
                {found.slice(0, most).map(doc => (
                  <Row
                    key={doc.kind + doc.id}
                    href={places[doc.kind](doc.id)}
                    icon={pictures[doc.kind]}
                    title={doc.title}
                    meta={`${r(`search.${doc.kind}`)} · ${doc.meta}`}
                  />
                ))}
              </List>
            )}
            {found.length > most && (
              <div>
                <Button onClick={() => setMost(most + SHOWN)}>{r("search.more")}</Button>
              </div>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
