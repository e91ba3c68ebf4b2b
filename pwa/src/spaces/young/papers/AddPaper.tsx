import { useLocation } from "preact-iso";
import { Loaded } from "../../../frame/index.ts";
import { readPaperTypes } from "../../../services/documents/papers.ts";
import { List, Row } from "../../../ui/index.ts";
import { Page, useRead } from "../parts.tsx";
import { t } from "../words.ts";
import { Capture } from "./Capture.tsx";
import { domainOf, iconOf } from "./kinds.ts";
import { Sending } from "./Sending.tsx";

/** `/jeune/papiers/ajouter`: which paper, its pictures, its name, and how far it is. */
export function AddPaper() {
  const { query } = useLocation();
  const types = useRead("paper-types", readPaperTypes);
  if (query.suite) return <Sending key={query.suite} id={query.suite} />;
  const chosen = types.value?.find(type => type.code === query.type);
  if (chosen) return <Capture key={chosen.code} type={chosen} />;
  return (
    <Page title={t("add.title")} back="/jeune/papiers">
      <Loaded of={types} skeleton={6}>
        {found => (
          <List>
            {found.map(type => (
              <Row
                key={type.code}
                href={`/jeune/papiers/ajouter?type=${type.code}`}
                icon={iconOf(type)}
                domain={domainOf(type)}
                title={type.label}
              />
            ))}
          </List>
        )}
      </Loaded>
    </Page>
  );
}
