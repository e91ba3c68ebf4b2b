import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { minute } from "../../../platform/clock.ts";
import { online } from "../../../platform/connectivity.ts";
import type { Entry } from "../../../platform/queue.ts";
import { namesOf, t } from "../../../services/appointments/said.ts";
import type { Appointment } from "../../../services/appointments/types.ts";
import type { AnswerBody, Said } from "../../../services/appointments/writes.ts";
import { language } from "../../../text/index.ts";
import { Actions, Button, Card, focusOn, Waits } from "../../../ui/index.ts";
import { answerIn, asked, leave, pending, say } from "./answers.ts";
import { CannotSheet } from "./CannotSheet.tsx";
import { LateSheet } from "./LateSheet.tsx";
import { mayBeLate } from "./state.ts";

/** « J'y serai », « Je ne peux pas », « Je suis en retard » : one tap, kept on the phone at once, changed as one likes. */
export function AnswerPart({ item }: { item: Appointment }) {
  const { query } = useLocation();
  const [sheet, setSheet] = useState<"no" | "late">();
  const [again, setAgain] = useState(false);
  const may = item.can.includes("answer");
  useEffect(() => {
    if (may && query.reponse === "non") setSheet("no");
  }, []);
  const entry = pending(item.id);
  const refused = asked(item.id);
  const said = entry ? answerIn(entry) : item.my_answer === "none" ? undefined : item.my_answer;
  if (!may && !said && !refused) return null;
  const give = async (answer: Said): Promise<void> => {
    await say(item, answer);
    setAgain(false);
    focusOn("appointment-state");
  };
  const ask = may && (again || !said) && item.status !== "cancelled";
  const late = may && mayBeLate(item, minute.value);
  return (
    <section class="part" aria-label={t("answer.change")}>
      {refused && <Asked item={item} entry={refused} />}
      {said && <SaidSo item={item} said={said} entry={entry} />}
      {ask && (
        <Actions>
          <Button kind="filled" wide onClick={() => give("yes")}>
            {t("answer.yes")}
          </Button>
          <Button wide onClick={() => setSheet("no")}>
            {t("answer.no")}
          </Button>
        </Actions>
      )}
      {late && said !== "late" && (
        <Button wide onClick={() => setSheet("late")}>
          {t("answer.late")}
        </Button>
      )}
      {!ask && may && said && (
        <div>
          <Button onClick={() => setAgain(true)}>{t("answer.change")}</Button>
        </div>
      )}
      <CannotSheet
        item={item}
        open={sheet === "no"}
        onClose={() => setSheet(undefined)}
        onSaid={() => setAgain(false)}
      />
      <LateSheet item={item} open={sheet === "late"} onClose={() => setSheet(undefined)} />
    </section>
  );
}

/** My answer, and who knows it: said only once it has arrived. */
function SaidSo({ item, said, entry }: { item: Appointment; said: Said; entry: Entry | undefined }) {
  const minutes = entry ? (entry.body as AnswerBody).late_minutes : item.late_minutes;
  const names = namesOf({ ...item, others: [] }, language.value);
  const words =
    said === "late" && minutes ? t("answer.said.late.minutes", { n: minutes }) : t(`answer.said.${said}`);
  return (
    <div role="status" class="stack stack-2">
      <p>
        <strong>{words}</strong>
      </p>
      {entry ? (
        <p class="stack stack-2">
          {!online.value && <Waits />}
          <span>{t(online.value ? "answer.leaves" : "answer.waits")}</span>
        </p>
      ) : (
        <p class="meta">{names ? t("answer.known", { names, n: item.with.length }) : t("answer.noted")}</p>
      )}
    </div>
  );
}

/** The appointment changed while the answer waited, or it was refused: the person looks and answers again. */
function Asked({ item, entry }: { item: Appointment; entry: Entry }) {
  const answer = answerIn(entry);
  const conflict = entry.state === "conflict";
  return (
    <Card>
      <p role="alert">
        <strong>
          {conflict ? t("answer.conflict") : t("answer.refused", { why: entry.answer?.detail ?? "" })}
        </strong>
      </p>
      {answer && <p>{t("answer.conflict.mine", { answer: t(`answer.label.${answer}`) })}</p>}
      {answer === "yes" && conflict && item.can.includes("answer") && (
        <Button onClick={() => say(item, "yes")}>{t("answer.yes")}</Button>
      )}
      <Button onClick={() => leave(entry)}>{t("answer.conflict.leave")}</Button>
    </Card>
  );
}
