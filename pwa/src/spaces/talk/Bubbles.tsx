import { CalendarDays, Files, ListChecks } from "lucide-preact";
import { dayOf } from "../../platform/clock.ts";
import { byDay, lots } from "../../services/conversations/joining.ts";
import type { Message, Target, Thread } from "../../services/conversations/types.ts";
import { lasting } from "../../services/conversations/voice.ts";
import { fullDate, hour } from "../../text/dates.ts";
import { Bubble, BubbleDay, type BubbleState, Button, type Icon, Row } from "../../ui/index.ts";
import { useTalk } from "./frame.tsx";
import { Lot } from "./Lot.tsx";
import { drop, type Outgoing, retry } from "./outgoing.ts";
import { Spoken } from "./Voice.tsx";
import { t } from "./words.ts";

/** Drawn together: far from sight, some bubbles cost nothing, and many lots of them cost one place. */
const LOT = 5;
const PART = 100;
/** The lots at the end of a thread are always there: one arrives on them. */
const END = 12;

type BubblesProps = {
  thread: Thread;
  messages: Message[];
  /** Taken back, while one may still undo. */
  leaving: string | undefined;
  onMore: (message: Message) => void;
};

/** The messages of a thread, by day. */
export function Bubbles({ messages, ...one }: BubblesProps) {
  return (
    <div class="talk-past">
      {lots(messages, PART).map((part, n, parts) => {
        const last = n === parts.length - 1;
        return (
          <Lot key={part[0]?.id} of="places" messages={part} always={last}>
            {() => <Part messages={part} before={parts[n - 1]} end={last} {...one} />}
          </Lot>
        );
      })}
    </div>
  );
}

type PartProps = BubblesProps & { before: Message[] | undefined; end: boolean };

function Part({ messages, before, end, ...one }: PartProps) {
  return (
    <div class="talk-past">
      {lots(messages, LOT).map((lot, n, all) => (
        <Lot key={lot[0]?.id} of="bubbles" messages={lot} always={end && n >= all.length - END}>
          {() => <Days messages={lot} before={all[n - 1] ?? before} {...one} />}
        </Lot>
      ))}
    </div>
  );
}

function Days({ messages, before, thread, leaving, onMore }: Omit<PartProps, "end">) {
  return (
    <>
      {byDay(messages, dayOfInstant).map(({ day, messages: said }, n) => (
        <div class="talk-day" key={day}>
          {(n > 0 || dayEnding(before) !== day) && <BubbleDay>{fullDate(day)}</BubbleDay>}
          {said.map(one => (
            <Said key={one.id} message={one} thread={thread} leaving={leaving === one.id} onMore={onMore} />
          ))}
        </div>
      ))}
    </>
  );
}

const dayOfInstant = (at: string): string => dayOf(new Date(at));

/** The day a lot ends on: the next one does not say it again. */
function dayEnding(lot: Message[] | undefined): string | undefined {
  const last = lot?.at(-1);
  return last && dayOfInstant(last.said_at ?? last.at);
}

type SaidProps = {
  message: Message;
  thread: Thread;
  leaving: boolean;
  onMore: (message: Message) => void;
};

function Said({ message, thread, leaving, onMore }: SaidProps) {
  if (message.kind === "notice")
    return (
      <p class="talk-notice" id={anchor(message)}>
        {message.text}
      </p>
    );
  const gone = message.deleted || leaving;
  return (
    <div id={anchor(message)} class="talk-said">
      <Bubble
        mine={message.mine}
        from={message.mine ? t("bubble.me") : (message.author?.first_name ?? "")}
        time={hour(message.said_at ?? message.at)}
        state={stateOf(message, gone)}
        onMore={gone ? undefined : () => onMore(message)}
      >
        {thread.kind === "circle" && !message.mine && (
          <strong class="talk-who">{message.author?.first_name}</strong>
        )}
        {message.kind === "stuck" && <strong class="talk-who">{t("stuck.said")}</strong>}
        {message.quoted && <Quote message={message} />}
        {message.voice && !gone && <Spoken message={message} spoken={message.voice} />}
        {message.text}
      </Bubble>
      {message.target && !gone && <Pointed target={message.target} youth={thread.youth_id} />}
    </div>
  );
}

export function anchor(message: Pick<Message, "seq">): string {
  return `message-${message.seq}`;
}

function stateOf(message: Message, gone: boolean): BubbleState | undefined {
  if (gone) return "deleted";
  if (message.edited) return "edited";
  if (!message.mine) return undefined;
  return message.read ? "read" : "sent";
}

function Quote({ message: { quoted } }: { message: Message }) {
  if (!quoted) return null;
  return (
    <blockquote class="talk-quote small">
      <span class="meta">{quoted.mine ? t("bubble.me") : quoted.first_name}</span>
      <span>{quoted.text ?? t("quote.gone")}</span>
    </blockquote>
  );
}

export const pictures: Record<Target["kind"], Icon> = {
  step: ListChecks,
  guide: ListChecks,
  appointment: CalendarDays,
  paper: Files,
};

/** What a message points at: one tap away where it may be seen. */
function Pointed({ target, youth }: { target: Target; youth: string }) {
  const { placeOf } = useTalk();
  return (
    <ul class="list talk-target">
      <Row
        icon={pictures[target.kind]}
        href={placeOf(target, youth)}
        title={target.title}
        meta={t(`target.${target.kind}`)}
      />
    </ul>
  );
}

/** What has not arrived: it waits here, in order, and says why. */
export function Waiting({ waiting }: { waiting: Outgoing[] }) {
  const { side } = useTalk();
  return (
    <>
      {waiting.map(one => (
        <div class="talk-said" key={one.key}>
          <Bubble mine from={t("bubble.me")} time={hour(one.at)} state="waiting">
            {one.draft.voice && t("voice.waits", { time: lasting(one.draft.voice.seconds) })}
            {one.draft.voice?.transcript || one.draft.text || one.draft.target?.title}
          </Bubble>
          {(one.refused || side === "adult") && (
            <div class="talk-refused" role="status">
              <p class="small">{one.refused ?? t("bubble.failed")}</p>
              <div class="cluster">
                <Button kind="quiet" onClick={() => retry(one)}>
                  {t("bubble.retry")}
                </Button>
                <Button kind="quiet" onClick={() => drop(one)}>
                  {t("bubble.drop")}
                </Button>
              </div>
            </div>
          )}
        </div>
      ))}
    </>
  );
}
