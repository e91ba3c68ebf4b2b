import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { useRoute } from "preact-iso";
import { Loaded } from "../../frame/index.ts";
import type { Message, Thread } from "../../services/conversations/types.ts";
import { deleteMessage } from "../../services/conversations/writes.ts";
import { fullDate } from "../../text/dates.ts";
import { Button, ErrorState, toast } from "../../ui/index.ts";
import { Bubbles, Waiting } from "./Bubbles.tsx";
import { type About, Composer } from "./Composer.tsx";
import { said } from "./faults.ts";
import { useTalk } from "./frame.tsx";
import { MessageMenu } from "./MessageMenu.tsx";
import { outgoing } from "./outgoing.ts";
import { roleOf, titleOf } from "./Threads.tsx";
import { ThreadWays } from "./ThreadWays.tsx";
import { useThread } from "./use-thread.ts";
import { t } from "./words.ts";

/** One thread. Another thread is another screen. */
export function ThreadPage() {
  const { params } = useRoute();
  const id = params.thread ?? "";
  return <Reading key={id} id={id} />;
}

function Reading({ id }: { id: string }) {
  const { base, frame: Frame, side } = useTalk();
  const talk = useThread(id);
  const [about, setAbout] = useState<About>({});
  const [chosen, setChosen] = useState<Message>();
  const [leaving, setLeaving] = useState<string>();
  const [error, setError] = useState<string>();
  const thread = talk.value?.thread;
  const waiting = outgoing(id);
  const end = useAtEnd(talk.messages.length + waiting.length, talk.value !== undefined);

  const takeBack = (message: Message): void => {
    setLeaving(message.id);
    setError(undefined);
    const stay = (): void => setLeaving(undefined);
    const go = async (): Promise<void> => {
      try {
        talk.put(await deleteMessage(message));
      } catch (cause) {
        setError(said(cause));
      }
      stay();
    };
    toast(t("menu.deleting"), { undo: stay, after: () => void go() });
  };

  return (
    <Frame title={thread ? titleOf(thread) : t("list.title")} back={base}>
      <Loaded of={talk} skeleton={5}>
        {({ thread: now }) => (
          <div class="talk">
            <Head thread={now} />
            <ThreadWays thread={now} talk={talk} />
            {talk.before !== null && <Above more={talk.more} />}
            {talk.messages.length === 0 && waiting.length === 0 && (
              <p class="meta talk-none">{t(`thread.none.${side}`, { name: titleOf(now) })}</p>
            )}
            <Bubbles thread={now} messages={talk.messages} leaving={leaving} onMore={setChosen} />
            <Waiting waiting={waiting} />
            <div role="alert">{error && <ErrorState text={error} />}</div>
            <div ref={end} />
            {now.open && !now.blocked ? (
              <Composer thread={now} about={about} onAbout={setAbout} onChanged={talk.put} />
            ) : (
              <p class="notice">{t(now.blocked ? "thread.blocked" : "thread.ended")}</p>
            )}
            <MessageMenu
              thread={now}
              message={chosen}
              onClose={() => setChosen(undefined)}
              onAnswer={quoted => setAbout({ quoted })}
              onEdit={editing => setAbout({ editing })}
              onDelete={takeBack}
            />
          </div>
        )}
      </Loaded>
    </Frame>
  );
}

/** Who is there, what they do not see, and whom to turn to while they are away. */
function Head({ thread }: { thread: Thread }) {
  const { side } = useTalk();
  const name = thread.with[0]?.first_name ?? "";
  const { absent } = thread;
  return (
    <div class="stack stack-2">
      <p class="meta">
        {roleOf(thread)}
        {side === "young" && thread.kind === "mentor" && <> · {t("thread.mentor_sees", { name })}</>}
      </p>
      {absent && (
        <p class="notice">
          {t("thread.absent", { name, date: fullDate(absent.back_on) })}{" "}
          {absent.name && t("thread.meanwhile", { name: absent.name })}{" "}
          {absent.phone && <a href={`tel:${absent.phone.replace(/[^\d+]/g, "")}`}>{absent.phone}</a>}
        </p>
      )}
    </div>
  );
}

/** Older messages, asked for; one stays where one was reading. */
function Above({ more }: { more: () => Promise<void> }) {
  const [error, setError] = useState<string>();
  const go = async (): Promise<void> => {
    setError(undefined);
    const from = document.documentElement.scrollHeight - scrollY;
    try {
      await more();
      requestAnimationFrame(() => scrollTo(0, document.documentElement.scrollHeight - from));
    } catch (cause) {
      setError(said(cause));
    }
  };
  return (
    <div class="talk-above">
      <Button onClick={go}>{t("thread.older")}</Button>
      <span role="alert">{error}</span>
    </div>
  );
}

/** The last message is in sight when one arrives, and when one more comes while it was. */
function useAtEnd(count: number, here: boolean) {
  const end = useRef<HTMLDivElement>(null);
  const near = useRef(true);
  useEffect(() => {
    if (!here || !end.current) return;
    // Watched, not measured: asking for a height at each scroll would lay the whole thread out.
    const eye = new IntersectionObserver(
      entries => {
        near.current = entries.at(-1)?.isIntersecting ?? true;
      },
      { rootMargin: "0px 0px 160px 0px" },
    );
    eye.observe(end.current);
    return () => eye.disconnect();
  }, [here]);
  useLayoutEffect(() => {
    if (!here || !near.current) return;
    const frame = requestAnimationFrame(() => scrollTo(0, document.documentElement.scrollHeight));
    return () => cancelAnimationFrame(frame);
  }, [count, here]);
  return end;
}
