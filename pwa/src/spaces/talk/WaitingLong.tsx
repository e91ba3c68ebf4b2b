import { readWaiting } from "../../services/conversations/ways.ts";
import { when } from "../../text/dates.ts";
import { List, Row } from "../../ui/index.ts";
import { useHere } from "./frame.tsx";
import { t } from "./words.ts";

/** For a lead: whose messages nobody has read for more than three working days. Names and dates, no words. */
export function WaitingLong() {
  const waiting = useHere("conversations-waiting", readWaiting);
  const items = waiting.value?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section class="stack stack-2">
      <h2>{t("long.title")}</h2>
      <List label={t("long.title")}>
        {items.map(({ youth, adult, unread, since }) => (
          <Row
            key={`${youth.id} ${adult.id}`}
            href={`/equipe/jeunes/${youth.id}`}
            title={`${youth.first_name} ${youth.last_name}`}
            meta={`${t("long.one", { n: unread, name: `${adult.first_name} ${adult.last_name}` })} · ${when(since)}`}
          />
        ))}
      </List>
    </section>
  );
}
