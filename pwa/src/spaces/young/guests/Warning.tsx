import { CircleQuestionMark, TriangleAlert } from "lucide-preact";
import type { Warned } from "../../../services/guests/links.ts";
import { longDate } from "../../../text/dates.ts";
import { g } from "./words.ts";

/** What the law says of this paper and this person, before it is shown. It warns; the young person decides. */
export function Warning({ warned }: { warned: Warned }) {
  const Picture = warned.answer === "no" ? TriangleAlert : CircleQuestionMark;
  return (
    <div class="notice stack stack-2" data-tone="now" role="status">
      <p class="cluster alert-line">
        <Picture size={24} aria-hidden="true" />
        <strong>{g(`warn.${warned.answer}`)}</strong>
      </p>
      <p>{warned.words}</p>
      <p>{g("warn.still")}</p>
      <p class="meta">{g("warn.source", { article: warned.article, date: longDate(warned.checked_on) })}</p>
      {warned.doubted && <p class="meta">{warned.doubted}</p>}
    </div>
  );
}
