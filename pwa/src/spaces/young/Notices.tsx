import { Bell, ListChecks } from "lucide-preact";
import { useEffect } from "preact/hooks";
import { keptWhen, Loaded } from "../../frame/index.ts";
import { markSeen, type Notice, readNotices } from "../../services/desk/notices.ts";
import { Empty, List, Row } from "../../ui/index.ts";
import { useMine } from "./mine.ts";
import { openedOffline, Page, useRead } from "./parts.tsx";
import { t } from "./words.ts";

/** What Cap 18 said, the latest first. Reading it is enough: nothing to tick. */
export function Notices() {
  const notices = useRead("notices", readNotices);
  const { home } = useMine();
  const fresh = notices.value?.items.filter(one => !one.seen).map(one => one.id) ?? [];
  useEffect(() => {
    if (notices.state !== "ready" || fresh.length === 0 || openedOffline()) return;
    // Shown is read; offline it stays new, and nothing is lost.
    markSeen(fresh).then(home.refresh, () => undefined);
  }, [notices.state, fresh.join()]);
  return (
    <Page title={t("notices.title")}>
      <Loaded of={notices} skeleton={4}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text={t("notices.empty")} />
          ) : (
            <List>
              {items.map(one => (
                <Row
                  key={one.id}
                  icon={ruleOf(one) ? ListChecks : Bell}
                  href={ruleOf(one) && `/jeune/droits/${ruleOf(one)}`}
                  title={one.text}
                  meta={keptWhen(new Date(one.at))}
                  fresh={!one.seen}
                />
              ))}
            </List>
          )
        }
      </Loaded>
    </Page>
  );
}

/** The rule a notice is about: its subject is `{person}/{rule}`. */
function ruleOf({ kind, subject }: Notice): string | undefined {
  if (!kind.startsWith("milestone.")) return undefined;
  const id = typeof subject === "string" ? subject : subject?.id;
  return id?.split("/").at(-1);
}
