import { Bell, Calendar, Files, ListChecks, Phone } from "lucide-preact";
import { useState } from "preact/hooks";
import { keptWhen, Screen } from "../../../frame/index.ts";
import { type Role, session } from "../../../platform/session.ts";
import { markSeen, type Notice, readNotices, withSeen } from "../../../services/desk/notices.ts";
import { placeOf } from "../../../services/desk/places.ts";
import { Button, Empty, ErrorState, type Icon, List, Row, Skeleton } from "../../../ui/index.ts";
import { t as n } from "../../telling/words.ts";
import { places, toldHref } from "../addresses.ts";
import { useLive } from "../live.ts";
import { Refusal } from "../parts.tsx";
import { said, t } from "../words.ts";

/** What was said and where it leads. A notice stays new until it is opened or put away. */
export function Notices() {
  const read = useLive("notices", readNotices);
  const [error, setError] = useState<string>();
  const role = roleHere();
  const fresh = read.value?.items.filter(one => !one.seen).map(one => one.id) ?? [];
  const see = async (ids: string[]): Promise<void> => {
    setError(undefined);
    try {
      await markSeen(ids);
      read.put(now => withSeen(now, ids));
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
        <div class="cluster">
          {fresh.length > 0 && (
            <Button onClick={() => see(fresh)}>{t("notices.all_seen", { n: fresh.length })}</Button>
          )}
          <Button href={toldHref()}>{t("notices.settings")}</Button>
          {role !== "mentor" && <Button href={places.calls}>{n("calls.title")}</Button>}
        </div>
        {(read.value?.items.length ?? 0) > 0 && (
          <List label={t("notices.title")}>
            {read.value?.items.map(one => (
              <Row
                key={one.id}
                icon={pictures[one.subject?.kind ?? ""] ?? Bell}
                title={one.text}
                meta={keptWhen(new Date(one.at))}
                fresh={!one.seen}
                href={placeOf(role, one.subject)}
                onClick={one.seen ? undefined : () => void see([one.id])}
              />
            ))}
          </List>
        )}
      </div>
    </Screen>
  );
}

const pictures: Record<Notice["kind"], Icon> = {
  milestone: ListChecks,
  appointment: Calendar,
  grant: Files,
  paper_request: Files,
  call: Phone,
};

function roleHere(): Role {
  const now = session.value;
  return now.state === "open" ? now.who.role : "referent";
}
