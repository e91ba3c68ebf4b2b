/** Rights, answers, and where one stands: worked out on this phone, with or without network. */
import { today } from "../../../platform/clock.ts";
import { enqueue, entries } from "../../../platform/queue.ts";
import {
  ANSWERS,
  type Answers,
  answersWrite,
  type Change,
  changed,
  everything,
  personOf,
  readAnswers,
} from "../../../services/rights/answers.ts";
import { type Right, type Rights, readRights } from "../../../services/rights/rights.ts";
import { type Standing, standing } from "../../../services/rights/rule.ts";
import { useRead, useSent } from "../parts.tsx";
import { r } from "./words.ts";

const SUBJECT = "answers:me";

/** What was read, with what still waits to leave over it. */
function withWaiting(read: Answers | undefined): Answers | undefined {
  if (!read) return undefined;
  return entries.value
    .filter(one => one.subject === SUBJECT && one.state === "waiting")
    .reduce((sum, one) => changed(sum, (one.body as { answers: Change }).answers), read);
}

/** One's answers, and the way to give one: kept here first, then sent. */
export function useAnswers() {
  const read = useRead(ANSWERS, readAnswers);
  useSent("answers:", (_entry, answer) => {
    if (answer) read.put(answer as Answers);
  });
  const value = withWaiting(read.value);
  const say = async (change: Change): Promise<void> => {
    if (!value) return;
    await enqueue(answersWrite(change, r("answers.label")), { name: ANSWERS, value: changed(value, change) });
  };
  return { ...read, value, say };
}

export type Found = { right: Right; at: Standing };

export function useRights() {
  const rights = useRead("rights", readRights);
  const answers = useAnswers();
  const found = rights.value && answers.value && standings(rights.value, answers.value);
  return { rights, answers, found };
}

function standings({ items }: Rights, answers: Answers): Found[] {
  const said = everything(answers);
  const person = personOf(answers);
  return items.map(right => ({ right, at: standing(right, person, said, today()) }));
}
