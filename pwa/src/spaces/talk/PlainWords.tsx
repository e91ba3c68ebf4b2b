import { LONGEST_SENTENCE, readingOf } from "../../services/conversations/plain.ts";
import { t } from "./words.ts";

const SHOWN = 3;

/** For an adult who writes: what could be said more simply. It stops nothing, and nobody else sees it. */
export function PlainWords({ text }: { text: string }) {
  const { heavy, longest } = readingOf(text);
  const hard = heavy.slice(0, SHOWN);
  const long = longest > LONGEST_SENTENCE;
  return (
    <div role="status">
      {(long || hard.length > 0) && (
        <div class="talk-plain small">
          <strong>{t("plain.title")}</strong>
          <ul>
            {hard.map(({ word, say }) => (
              <li key={word}>{t("plain.word", { word, say })}</li>
            ))}
            {long && <li>{t("plain.long", { n: longest })}</li>}
          </ul>
        </div>
      )}
    </div>
  );
}
