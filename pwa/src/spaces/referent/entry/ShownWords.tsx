import { useState } from "preact/hooks";
import { Button, CheckField } from "../../../ui/index.ts";
import { Warning } from "../parts.tsx";
import { t } from "../words.ts";

/** The identifier and the words, shown once: they are noted before going on. */
export function ShownWords({
  shown,
  onNoted,
}: {
  shown: { identifier: string; passphrase: string };
  onNoted: () => void;
}) {
  const [noted, setNoted] = useState(false);
  const words = shown.passphrase.split("-");
  return (
    <div class="stack">
      <section class="card stack stack-2" aria-label={t("words.identifier")}>
        <h2>{t("words.identifier")}</h2>
        <p class="display figures">{shown.identifier}</p>
      </section>
      <section class="card stack stack-2">
        <h2>{t("words.title", { n: words.length })}</h2>
        <ol class="six-words">
          {words.map((word, i) => (
            <li key={i}>{word}</li>
          ))}
        </ol>
      </section>
      <Warning>{t("words.once")}</Warning>
      <div id="words-noted">
        <CheckField label={t("words.noted")} checked={noted} onInput={setNoted} />
      </div>
      <Button
        kind="filled"
        wide
        missing={noted ? undefined : { say: t("words.noted_missing"), focus: "words-noted" }}
        onClick={onNoted}
      >
        {t("words.next")}
      </Button>
    </div>
  );
}
