import { SendHorizontal, X } from "lucide-preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { type Hint, hintsOf } from "../../services/conversations/checks.ts";
import type { Message, Target, Thread } from "../../services/conversations/types.ts";
import { canRecord } from "../../services/conversations/voice.ts";
import { editMessage } from "../../services/conversations/writes.ts";
import { Button, focusOn, TextArea } from "../../ui/index.ts";
import { keepDraft, readDraft } from "./drafts.ts";
import { said as refusalOf } from "./faults.ts";
import { useTalk } from "./frame.tsx";
import { JoinSheet } from "./JoinSheet.tsx";
import { say } from "./outgoing.ts";
import { PlainWords } from "./PlainWords.tsx";
import { titleOf } from "./Threads.tsx";
import { VoiceButton } from "./Voice.tsx";
import { t } from "./words.ts";

export type About = { quoted?: Message; editing?: Message; target?: Target };
type ComposerProps = {
  thread: Thread;
  about: About;
  /** Neither answering nor changing any more. */
  onAbout: (about: About) => void;
  onChanged: (message: Message) => void;
};

const FIELD = "talk-field";

/** Where one writes. What was begun stays; a second look comes before anything leaves. */
export function Composer({ thread, about, onAbout, onChanged }: ComposerProps) {
  const { side } = useTalk();
  const [text, setText] = useState("");
  const [look, setLook] = useState<Hint[]>();
  const [error, setError] = useState<string>();
  const typed = useRef(false);
  useEffect(() => {
    let here = true;
    typed.current = false;
    void readDraft(thread.id).then(found => here && !typed.current && setText(found));
    return () => {
      here = false;
    };
  }, [thread.id]);
  const { quoted, editing, target } = about;
  // Before anything can be typed: put in a moment later, the old words would cover the new ones.
  useLayoutEffect(() => {
    if (editing) setText(editing.text);
  }, [editing?.id]);
  useEffect(() => {
    if (editing || quoted || target) focusOn(FIELD);
  }, [editing?.id, quoted?.id, target?.ref]);

  const write = (value: string): void => {
    typed.current = true;
    setText(value);
    setLook(undefined);
    setError(undefined);
    if (!editing) keepDraft(thread.id, value);
  };
  const hints = hintsOf(text, side);
  const danger = hints.filter(one => one.tone === "danger");
  const others = hints.filter(one => one.tone !== "danger");

  const clear = (): void => {
    setText("");
    setLook(undefined);
    if (!editing) keepDraft(thread.id, "");
    onAbout({});
  };
  const send = async (): Promise<void> => {
    setError(undefined);
    const accepted = others.map(one => one.code);
    try {
      if (editing) onChanged(await editMessage(editing, text.trim(), accepted));
      else
        await say(
          side,
          thread.id,
          { text: text.trim(), quoted_id: quoted?.id ?? null, target: target ?? null, accepted },
          titleOf(thread),
        );
      clear();
    } catch (cause) {
      setError(refusalOf(cause));
    }
    focusOn(FIELD);
  };
  const submit = async (): Promise<void> => {
    if (others.length > 0 && !look) setLook(others);
    else await send();
  };
  const speaks = side === "young" && canRecord() && !text && !target && !editing && !quoted;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || !text.trim()) return;
    event.preventDefault();
    void submit();
  };

  return (
    <form
      class="talk-composer"
      onSubmit={event => {
        event.preventDefault();
      }}
    >
      <About about={about} onAbout={clear} />
      <Danger hints={danger} />
      {look && <SecondLook hints={look} onRead={() => setLook(undefined)} onSend={send} />}
      {side === "adult" && <PlainWords text={text} />}
      <div class="talk-line">
        {!editing && (
          <JoinSheet
            thread={thread}
            onJoin={joined => onAbout({ ...about, target: joined })}
            onText={model => {
              write([text.trim(), model].filter(Boolean).join("\n"));
              focusOn(FIELD);
            }}
          />
        )}
        <TextArea
          id={FIELD}
          label={<span class="visually-hidden">{t("compose.label", { name: titleOf(thread) })}</span>}
          placeholder={t("compose.here")}
          rows={1}
          maxLength={4000}
          value={text}
          error={error}
          onInput={write}
          onKeyDown={onKeyDown}
        />
        {speaks && <VoiceButton thread={thread} />}
        {!look && !speaks && (
          <Button
            kind="filled"
            icon={SendHorizontal}
            missing={text.trim() || target ? undefined : { say: t("compose.missing"), focus: FIELD }}
            onClick={submit}
          >
            {t(editing ? "compose.change" : "compose.send")}
          </Button>
        )}
      </div>
    </form>
  );
}

/** What one answers to, or changes. */
function About({ about: { quoted, editing, target }, onAbout }: { about: About; onAbout: () => void }) {
  const message = editing ?? quoted;
  const named = message?.text ?? target?.title;
  if (named === undefined) return null;
  const what = editing ? "compose.editing" : quoted ? "compose.answering" : "compose.joined";
  return (
    <div class="talk-about between">
      <span class="small">
        <strong>{t(what)}</strong> {named}
      </span>
      <button type="button" class="icon-button" aria-label={t("compose.cancel")} onClick={onAbout}>
        <X size={20} aria-hidden="true" />
      </button>
    </div>
  );
}

/** Numbers first, for whoever writes alone: nobody is told. */
function Danger({ hints }: { hints: Hint[] }) {
  return (
    <div role="status">
      {hints.map(one => (
        <p class="notice" data-tone="now" key={one.code}>
          {one.text}
        </p>
      ))}
    </div>
  );
}

function SecondLook(props: { hints: Hint[]; onRead: () => void; onSend: () => Promise<void> }) {
  return (
    <div class="notice stack stack-2" role="alert">
      {props.hints.map(one => (
        <p key={one.code}>{one.text}</p>
      ))}
      <div class="cluster">
        <Button
          onClick={() => {
            props.onRead();
            focusOn(FIELD);
          }}
        >
          {t("compose.reread")}
        </Button>
        <Button kind="filled" onClick={props.onSend}>
          {t("compose.send")}
        </Button>
      </div>
    </div>
  );
}
