import { Mic, Square } from "lucide-preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { hintsOf } from "../../services/conversations/checks.ts";
import type { Thread } from "../../services/conversations/types.ts";
import {
  asDraft,
  LONGEST,
  lasting,
  type Recorder,
  type Recording,
  record,
} from "../../services/conversations/voice.ts";
import { Button, TextArea } from "../../ui/index.ts";
import { say } from "./outgoing.ts";
import { useAddress } from "./sound.ts";
import { titleOf } from "./Threads.tsx";
import { t } from "./words.ts";

/** Speaks instead of writing: record, listen, then send or start again. Nothing leaves before. */
export default function VoiceSheet({ thread, onSent }: { thread: Thread; onSent: () => void }) {
  const [kept, setKept] = useState<Recording>();
  if (kept)
    return <Kept recording={kept} thread={thread} onAgain={() => setKept(undefined)} onSent={onSent} />;
  return <Recordable name={titleOf(thread)} onDone={setKept} />;
}

function Recordable({ name, onDone }: { name: string; onDone: (recording: Recording) => void }) {
  const recorder = useRef<Recorder>();
  const [seconds, setSeconds] = useState<number>();
  const [refused, setRefused] = useState(false);
  useEffect(() => () => recorder.current?.cancel(), []);
  const stop = async (): Promise<void> => {
    const { current } = recorder;
    recorder.current = undefined;
    if (current) onDone(await current.stop());
  };
  useEffect(() => {
    if (seconds === undefined) return;
    if (seconds >= LONGEST) void stop();
    const timer = setTimeout(() => setSeconds(seconds + 1), 1000);
    return () => clearTimeout(timer);
  }, [seconds]);
  const start = async (): Promise<void> => {
    setRefused(false);
    try {
      recorder.current = await record();
      setSeconds(0);
    } catch {
      setRefused(true);
    }
  };
  return (
    <div class="stack">
      <p>{t("voice.who", { name })}</p>
      {seconds === undefined ? (
        <Button kind="filled" wide icon={Mic} onClick={start}>
          {t("voice.record")}
        </Button>
      ) : (
        <>
          <p class="talk-seconds" role="timer" aria-label={t("voice.recording")}>
            {lasting(seconds)} <span class="meta">/ {lasting(LONGEST)}</span>
          </p>
          <Button kind="filled" wide icon={Square} onClick={stop}>
            {t("voice.stop")}
          </Button>
        </>
      )}
      <p role="alert">{refused && t("voice.refused")}</p>
    </div>
  );
}

type KeptProps = { recording: Recording; thread: Thread; onAgain: () => void; onSent: () => void };

function Kept({ recording, thread, onAgain, onSent }: KeptProps) {
  const [words, setWords] = useState("");
  const [error, setError] = useState<string>();
  const address = useAddress(recording.sound);
  const danger = hintsOf(words, "young").filter(one => one.tone === "danger");
  const go = async (): Promise<void> => {
    try {
      const voice = await asDraft(recording, words.trim());
      await say("young", thread.id, { text: "", voice }, titleOf(thread));
      onSent();
    } catch {
      setError(t("bubble.failed"));
    }
  };
  return (
    <div class="stack">
      {/* biome-ignore lint/a11y/useMediaCaption: its words are the field under it. */}
      <audio class="talk-sound" controls src={address} aria-label={t("voice.yours")} />
      <TextArea
        label={t("voice.words")}
        hint={t("voice.words_help")}
        maxLength={1000}
        value={words}
        onInput={setWords}
      />
      {danger.map(one => (
        <p class="notice" data-tone="now" key={one.code}>
          {one.text}
        </p>
      ))}
      <p role="alert">{error}</p>
      <Button kind="filled" wide onClick={go}>
        {t("compose.send")}
      </Button>
      <Button wide onClick={onAgain}>
        {t("voice.again")}
      </Button>
    </div>
  );
}
