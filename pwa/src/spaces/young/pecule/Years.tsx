import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { Loaded } from "../../../frame/index.ts";
import { enqueue } from "../../../platform/queue.ts";
import type { PeculeAsk, YearAnswer } from "../../../services/pecule/pecule.ts";
import { answersWrite } from "../../../services/rights/answers.ts";
import { longDate } from "../../../text/dates.ts";
import { Actions, Button, Choices, Empty, focusOn } from "../../../ui/index.ts";
import { Page } from "../parts.tsx";
import { c } from "./pecule-words.ts";
import { usePecule } from "./use-pecule.ts";

const BACK = "/jeune/pecule";
const choices: YearAnswer[] = ["judge", "parents", "unsure", "relative", "home"];

/** One question a year that nobody knows: where one lived on the day that counts. Each may be left. */
export default function YearsPage() {
  const pecule = usePecule();
  const [at, setAt] = useState<number>();
  // The years stay those of the first look: an answer that arrives does not move the question one is reading.
  const [asked, setAsked] = useState<PeculeAsk[]>();
  useEffect(() => {
    if (!asked && pecule.value) setAsked([...(pecule.value.ask ?? [])].reverse());
  }, [pecule.value]);
  const first = asked?.findIndex(one => !one.answer) ?? 0;
  const here = at ?? Math.max(0, first);
  return (
    <Page title={c("years.title")} back={BACK}>
      <Loaded of={pecule} skeleton={4}>
        {() => {
          if (!asked) return null;
          const one = asked[here];
          if (!one) return <Nothing />;
          const next = (): void => {
            setAt(here + 1);
            focusOn("year");
          };
          return <Question key={one.year} one={one} n={here + 1} all={asked.length} onNext={next} />;
        }}
      </Loaded>
    </Page>
  );
}

function Nothing() {
  return (
    <Empty
      text={c("years.done")}
      action={
        <Button kind="filled" href={BACK}>
          {c("years.see")}
        </Button>
      }
    />
  );
}

type Asked = { one: PeculeAsk; n: number; all: number; onNext: () => void };

function Question({ one, n, all, onNext }: Asked) {
  const { route } = useLocation();
  const [answer, setAnswer] = useState<YearAnswer | undefined>(one.answer);
  const save = async (): Promise<void> => {
    if (answer && answer !== one.answer)
      await enqueue(answersWrite({ [`pecule.${one.year}`]: answer }, c("years.label", { year: one.year })));
    onNext();
  };
  return (
    <div class="stack">
      <p class="meta">{c("years.count", { n, all })}</p>
      <Choices
        id="year"
        label={c("years.ask", { day: longDate(one.on) })}
        options={choices.map(value => ({
          value,
          label: c(`years.${value}`),
          hint: c(`years.${value}.hint`),
        }))}
        value={answer}
        onInput={setAnswer}
      />
      <Actions>
        <Button
          kind="filled"
          wide
          onClick={save}
          missing={answer ? undefined : { say: c("years.choose"), focus: "year" }}
        >
          {c("years.next")}
        </Button>
        <Button onClick={onNext}>{c("years.skip")}</Button>
        <Button kind="quiet" onClick={() => route(BACK)}>
          {c("years.stop")}
        </Button>
      </Actions>
      <p class="meta">{c("years.who")}</p>
    </div>
  );
}
