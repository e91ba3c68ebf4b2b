import { Mic, Play } from "lucide-preact";
import type { ComponentType } from "preact";
import { useState } from "preact/hooks";
import type { Message, Thread } from "../../services/conversations/types.ts";
import { lasting, readSound } from "../../services/conversations/voice.ts";
import { Button, ErrorState, Sheet, Skeleton } from "../../ui/index.ts";
import { said } from "./faults.ts";
import { useAddress } from "./sound.ts";
import { t } from "./words.ts";

type Inside = ComponentType<{ thread: Thread; onSent: () => void }>;
let had: Inside | undefined;

/** The microphone, where one would send: a young person may speak instead of writing. */
export function VoiceButton({ thread }: { thread: Thread }) {
  const [open, setOpen] = useState(false);
  const [Found, setFound] = useState<Inside | undefined>(() => had);
  const [error, setError] = useState<string>();
  const show = (): void => {
    setOpen(true);
    setError(undefined);
    import("./VoiceSheet.tsx").then(
      module => {
        had = module.default;
        setFound(() => module.default);
      },
      cause => setError(said(cause)),
    );
  };
  return (
    <>
      <button
        type="button"
        class="icon-button"
        aria-label={t("voice.go")}
        aria-haspopup="dialog"
        onClick={show}
      >
        <Mic size={24} aria-hidden="true" />
      </button>
      <Sheet open={open} title={t("voice.go")} onClose={() => setOpen(false)}>
        {error && <ErrorState text={error} onRetry={show} />}
        {!error && (Found ? <Found thread={thread} onSent={() => setOpen(false)} /> : <Skeleton lines={2} />)}
      </Sheet>
    </>
  );
}

/** A voice note in the thread: heard when asked, its words under it. */
export function Spoken({ message, spoken }: { message: Message; spoken: NonNullable<Message["voice"]> }) {
  const [sound, setSound] = useState<Blob>();
  const [error, setError] = useState<string>();
  const address = useAddress(sound);
  const hear = async (): Promise<void> => {
    setError(undefined);
    try {
      setSound(await readSound(message.id));
    } catch (cause) {
      setError(said(cause));
    }
  };
  return (
    <span class="talk-spoken">
      {address ? (
        // biome-ignore lint/a11y/useMediaCaption: its words are written under it.
        <audio class="talk-sound" controls autoplay src={address} aria-label={t("voice.title")} />
      ) : (
        <Button icon={Play} onClick={hear}>
          {t("voice.hear", { time: lasting(spoken.seconds) })}
        </Button>
      )}
      <span role="alert">{error}</span>
      {spoken.transcript || <span class="meta">{t("voice.no_words")}</span>}
    </span>
  );
}
