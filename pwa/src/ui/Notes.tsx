import { CircleQuestionMark, Eye, Scale, Volume2 } from "lucide-preact";
import { useEffect, useState } from "preact/hooks";
import type { Children } from "./types.ts";
import { t } from "./words.ts";

/** « Écouter »: the phone reads these words aloud. Shown only where a French voice lives on the phone. */
export function Listen({ text, lang = "fr" }: { text: string; lang?: string }) {
  const [able, setAble] = useState(false);
  const [speaking, setSpeaking] = useState(false);
  useEffect(() => {
    const voices = globalThis.speechSynthesis;
    if (!voices) return;
    // A voice on a server would send the words away: only a voice of the phone itself.
    const look = (): void =>
      setAble(voices.getVoices().some(voice => voice.localService && voice.lang.startsWith(lang)));
    look();
    voices.addEventListener?.("voiceschanged", look);
    return () => {
      voices.removeEventListener?.("voiceschanged", look);
      voices.cancel();
    };
  }, [lang]);
  if (!able) return null;
  const press = (): void => {
    speechSynthesis.cancel();
    if (speaking) {
      setSpeaking(false);
      return;
    }
    const said = new SpeechSynthesisUtterance(text);
    said.lang = lang;
    said.voice =
      speechSynthesis.getVoices().find(one => one.localService && one.lang.startsWith(lang)) ?? null;
    said.onend = () => setSpeaking(false);
    setSpeaking(true);
    speechSynthesis.speak(said);
  };
  return (
    <button type="button" class="button second listen" aria-pressed={speaking} onClick={press}>
      <span class="button-face">
        <Volume2 size={20} aria-hidden="true" />
        {speaking ? t("listen.stop") : t("listen.start")}
      </span>
    </button>
  );
}

/** Where a figure or a date comes from. `checkedOn` is already in words; `stale`: checked over a year ago. */
export function Source({
  article,
  checkedOn,
  stale,
  children,
}: {
  article: string;
  checkedOn: string;
  stale?: boolean;
  children?: Children;
}) {
  return (
    <p class="note-line">
      <Scale size={18} aria-hidden="true" />
      <span>
        {t("source.from", { article })} {stale ? t("source.stale") : t("source.checked", { date: checkedOn })}
        {children}
      </span>
    </p>
  );
}

/** « À vérifier »: a doubt is said, never hidden. */
export function Doubt({ children }: { children?: Children }) {
  return (
    <span class="pill" data-tone="wait">
      <CircleQuestionMark size={18} aria-hidden="true" />
      {children ?? t("source.doubt")}
    </span>
  );
}

/** « Malik voit cette étape. » */
export function WhoSees({ children }: { children: Children }) {
  return (
    <p class="note-line">
      <Eye size={18} aria-hidden="true" />
      <span>{children}</span>
    </p>
  );
}
