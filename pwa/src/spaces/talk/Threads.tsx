import { MessageCircle, UsersRound } from "lucide-preact";
import { keptWhen, Loaded } from "../../frame/index.ts";
import { readThreads, THREADS } from "../../services/conversations/reading.ts";
import type { Thread } from "../../services/conversations/types.ts";
import { longDate } from "../../text/dates.ts";
import { type Children, Empty, List, Row } from "../../ui/index.ts";
import { useHere, useTalk } from "./frame.tsx";
import { inWaiting } from "./outgoing.ts";
import { t } from "./words.ts";

/** Everybody one may write to: who waits for an answer first, then the latest. */
export function Threads({ above, below }: { above?: Children; below?: Children }) {
  const { side, frame: Frame } = useTalk();
  const threads = useHere(THREADS, readThreads);
  return (
    <Frame title={t("list.title")}>
      <div class="stack">
        {above}
        <Loaded of={threads} skeleton={4}>
          {({ items }) =>
            items.length === 0 ? <Empty text={t(`list.empty.${side}`)} /> : <Lines items={items} />
          }
        </Loaded>
        {below}
        <p class="meta">{t("list.promise")}</p>
      </div>
    </Frame>
  );
}

function Lines({ items }: { items: Thread[] }) {
  const now = items.filter(one => one.open);
  const before = items.filter(one => !one.open);
  return (
    <>
      {now.length > 0 && (
        <List label={t("list.title")}>
          {now.map(one => (
            <Line key={one.id} thread={one} />
          ))}
        </List>
      )}
      {before.length > 0 && (
        <section class="stack stack-2">
          <h2>{t("list.before")}</h2>
          <List label={t("list.before")}>
            {before.map(one => (
              <Line key={one.id} thread={one} />
            ))}
          </List>
        </section>
      )}
    </>
  );
}

function Line({ thread }: { thread: Thread }) {
  const { base } = useTalk();
  return (
    <Row
      icon={thread.kind === "circle" ? UsersRound : MessageCircle}
      href={`${base}/${thread.id}`}
      title={titleOf(thread)}
      meta={metaOf(thread)}
      fresh={thread.unread > 0}
      waiting={inWaiting(thread.id)}
    />
  );
}

/** Who is at the other end: a first name, a whole name for a referent, « Mon cercle ». */
export function titleOf(thread: Thread): string {
  if (thread.kind === "circle") return t("circle.title");
  const [other] = thread.with;
  return other ? [other.first_name, other.last_name].filter(Boolean).join(" ") : t("circle.title");
}

function metaOf(thread: Thread): string {
  return [roleOf(thread), stateOf(thread)].filter(Boolean).join(" · ");
}

/** What the other one is to me, in words. */
export function roleOf(thread: Thread): string {
  if (thread.kind === "circle") return thread.with.map(one => one.first_name).join(", ");
  const role = thread.with[0]?.role;
  return role === "referent" || role === "mentor" ? t(`role.${role}`) : "";
}

function stateOf(thread: Thread): string {
  if (thread.unread > 0) return t("list.unread", { n: thread.unread });
  if (!thread.open && thread.ended_on) return t("list.ended", { date: longDate(thread.ended_on) });
  if (!thread.last_at) return t("list.none");
  return keptWhen(new Date(thread.last_at));
}
