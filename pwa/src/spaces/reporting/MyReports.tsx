import { Ban, Flag } from "lucide-preact";
import { keptWhen, Loaded } from "../../frame/index.ts";
import { readBlocks, readReports } from "../../services/protection/reports.ts";
import { Empty, List, Pill, Row } from "../../ui/index.ts";
import { Page, useRead, useSent } from "../young/parts.tsx";
import { t } from "./words.ts";

const states = { sent: "sent", read: "doing", closed: "finished" } as const;

/** « Mes signalements »: what was reported and where it stands, and who is blocked. */
export default function MyReports() {
  const reports = useRead("reports", readReports);
  const blocks = useRead("blocks", readBlocks);
  useSent("report:", reports.refresh);
  return (
    <Page title={t("mine.title")} back="/jeune/moi/cercle">
      <div class="stack">
        <Loaded of={reports} skeleton={3}>
          {found =>
            found.length === 0 ? (
              <Empty text={t("mine.empty")} />
            ) : (
              <List label={t("mine.title")}>
                {found.map(one => (
                  <Row
                    key={one.id}
                    icon={Flag}
                    title={titleOf(one.kind, one.about)}
                    meta={t("mine.made", { when: keptWhen(new Date(one.made_at)) })}
                    end={<Pill status={states[one.state]} label={t(`mine.${one.state}`)} />}
                  />
                ))}
              </List>
            )
          }
        </Loaded>
        {(blocks.value ?? []).length > 0 && (
          <section class="stack stack-2">
            <h2>{t("mine.blocked")}</h2>
            <List label={t("mine.blocked")}>
              {(blocks.value ?? []).map(one => (
                <Row
                  key={one.adult_id}
                  icon={Ban}
                  title={one.first_name}
                  meta={keptWhen(new Date(one.since))}
                  href="/jeune/moi/cercle"
                />
              ))}
            </List>
          </section>
        )}
      </div>
    </Page>
  );
}

function titleOf(kind: string, name: string | null | undefined): string {
  if (!name) return t("mine.nobody");
  return kind === "message" ? t("mine.message", { name }) : t("mine.person", { name });
}
