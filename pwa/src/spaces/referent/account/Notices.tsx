import { Bell, ListChecks } from "lucide-preact";
import { useState } from "preact/hooks";
import { keptWhen, Screen } from "../../../frame/index.ts";
import { markSeen, type Notice, readNotices } from "../../../services/desk/notices.ts";
import { Button, Empty, ErrorState, List, Row, Skeleton } from "../../../ui/index.ts";
import { fileHref } from "../addresses.ts";
import { useLive } from "../live.ts";
import { Refusal } from "../parts.tsx";
import { said, t } from "../words.ts";

/** What was said and where it leads. A notice stays new until it is opened or put away. */
export function Notices() {
  const read = useLive("notices", readNotices);
  const [error, setError] = useState<string>();
  const fresh = read.value?.items.filter(one => !one.seen).map(one => one.id) ?? [];
  const see = async (ids: string[]): Promise<void> => {
    setError(undefined);
    try {
      // The server takes 200 at most in one request.
      for (let from = 0; from < ids.length; from += 200) await markSeen(ids.slice(from, from + 200));
      await read.refresh();
    } catch (cause) {
      setError(said(cause));
    }
  };
  return (
    <Screen title={t("notices.title")}>
      <div class="stack">
        {read.state === "offline" && read.at && (
          <p class="meta">{t("caseload.offline", { when: keptWhen(read.at) })}</p>
        )}
        <Refusal>{error}</Refusal>
        {!read.value && read.state === "error" && (
          <ErrorState text={said(read.error)} onRetry={read.refresh} />
        )}
        {!read.value && read.state === "loading" && <Skeleton lines={5} />}
        {read.value?.items.length === 0 && <Empty text={t("notices.empty")} mood="done" />}
        {fresh.length > 0 && (
          <div>
            <Button onClick={() => see(fresh)}>{t("notices.all_seen", { n: fresh.length })}</Button>
          </div>
        )}
        {(read.value?.items.length ?? 0) > 0 && (
          <List label={t("notices.title")}>
            {read.value?.items.map(one => (
              <Row
                key={one.id}
                icon={youthOf(one) ? ListChecks : Bell}
                title={one.text}
                meta={keptWhen(new Date(one.at))}
                fresh={!one.seen}
                href={youthOf(one) && fileHref(youthOf(one) ?? "", "echeances")}
                onClick={one.seen ? undefined : () => void see([one.id])}
              />
            ))}
          </List>
        )}
      </div>
    </Screen>
  );
}

/** Whose file a notice leads to. */
function youthOf({ subject }: Notice): string | undefined {
  const youth = (subject as Record<string, unknown> | null | undefined)?.youth_id;
  return typeof youth === "string" ? youth : undefined;
}
