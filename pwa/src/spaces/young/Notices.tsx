import { Bell, Calendar, Files, ListChecks } from "lucide-preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { keptWhen, Loaded } from "../../frame/index.ts";
import { markSeen, type Notice, withSeen } from "../../services/desk/notices.ts";
import { placeOf } from "../../services/desk/places.ts";
import { Button, Empty, type Icon, List, Row } from "../../ui/index.ts";
import { useMine } from "./mine.ts";
import { openedOffline, Page } from "./parts.tsx";
import { t } from "./words.ts";

/** What Cap 18 said, the latest first. Reading it is enough: nothing to tick. */
export function Notices() {
  const { home, notices } = useMine();
  // What this screen is opened with may be older than what was read meanwhile: nothing is new before it is read again.
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    void notices.refresh().then(() => setAsked(true));
  }, []);
  // What was new when this screen opened stays marked as long as one reads.
  const news = useRef(new Set<string>());
  const fresh = asked ? (notices.value?.items.filter(one => !one.seen).map(one => one.id) ?? []) : [];
  for (const id of fresh) news.current.add(id);
  useEffect(() => {
    if (notices.state !== "ready" || fresh.length === 0 || openedOffline()) return;
    // Shown is read; offline it stays new, and nothing is lost.
    markSeen(fresh).then(
      () => {
        notices.put(read => withSeen(read, fresh));
        void home.refresh();
      },
      () => undefined,
    );
  }, [notices.state, fresh.join()]);
  return (
    <Page title={t("notices.title")}>
      <div class="stack">
        <Loaded of={notices} skeleton={4}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty text={t("notices.empty")} />
            ) : (
              <List>
                {items.map(one => (
                  <Row
                    key={one.id}
                    icon={pictureOf(one)}
                    href={placeOf("young", one.subject)}
                    title={one.text}
                    meta={keptWhen(new Date(one.at))}
                    fresh={news.current.has(one.id)}
                  />
                ))}
              </List>
            )
          }
        </Loaded>
        <div>
          <Button href="/jeune/moi/prevenir">{t("notices.settings")}</Button>
        </div>
      </div>
    </Page>
  );
}

const pictures: Record<string, Icon> = {
  milestone: ListChecks,
  appointment: Calendar,
  paper: Files,
  deposit: Files,
  paper_request: Files,
  grant: Files,
  guest: Files,
};

function pictureOf({ subject }: Notice): Icon {
  return pictures[subject?.kind ?? ""] ?? Bell;
}
