import "./support.css";
import type { Answer, Asked } from "../../../services/support/support.ts";
import { fullDate, longDate } from "../../../text/dates.ts";
import { Button } from "../../../ui/index.ts";
import { RemediesPart } from "./RemediesPart.tsx";
import { s } from "./words.ts";

/** What was decided, by whom, why, and what comes now. */
export function AnswerPart({ one, answer }: { one: Asked; answer: Answer }) {
  return (
    <div class="stack stack-2">
      <p>
        <strong class="line">{s(`answer.${answer.decision}`)}</strong>
        <span class="line">
          {s("answer.on", { date: longDate(answer.decided_on), name: answer.signed_by })}
        </span>
      </p>
      {answer.starts_on && answer.last_on && (
        <p>{s("answer.from", { first: fullDate(answer.starts_on), last: fullDate(answer.last_on) })}</p>
      )}
      {answer.plan && (
        <div>
          <h3>{s("answer.plan")}</h3>
          <p class="typed">{answer.plan}</p>
        </div>
      )}
      {answer.reasons && (
        <div>
          <h3>{s("answer.reasons")}</h3>
          <p class="typed">{answer.reasons}</p>
        </div>
      )}
      {one.interview_id && (
        <Button kind="filled" wide href={`/jeune/entretiens/${one.interview_id}`}>
          {s("answer.interview")}
        </Button>
      )}
      {answer.remedies && <RemediesPart one={one} remedies={answer.remedies} />}
    </div>
  );
}
