import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { Loaded } from "../../../frame/index.ts";
import { type Answers, answerOf } from "../../../services/rights/answers.ts";
import type { Question } from "../../../services/rights/rights.ts";
import { toAsk } from "../../../services/rights/rule.ts";
import { Button, Choices, List, Listen, Row, WhoSees } from "../../../ui/index.ts";
import { Page } from "../parts.tsx";
import { useRights } from "./use-rights.ts";
import { r } from "./words.ts";

const HERE = "/jeune/mes-droits";

/** One question a screen, only those that still decide something; each may be left. */
export default function Questions() {
  const { query, route } = useLocation();
  const { rights, answers, found } = useRights();
  const [left, setLeft] = useState<string[]>([]);
  const order =
    found &&
    toAsk(
      found.map(({ at }) => at),
      rights.value?.questions.map(({ code }) => code) ?? [],
    );
  // The question on the screen stays until it is answered or left, whatever is read meanwhile: a tick is not lost.
  const [standing, setStanding] = useState<string>();
  const first = order?.find(one => !left.includes(one));
  const code = query.q || standing || first;
  useEffect(() => setStanding(query.q ? undefined : code), [code, query.q]);
  const next = (done: string) => {
    setLeft(before => [...before, done]);
    setStanding(undefined);
    if (query.q) route(`${HERE}/questions`, true);
  };
  return (
    <Page title={r("questions.title")} back={HERE}>
      <Loaded of={rights} skeleton={4}>
        {({ questions }) => (
          <Loaded of={answers} skeleton={4}>
            {value => {
              const asked = questions.find(one => one.code === code);
              if (!asked) return <Done questions={questions} answers={value} />;
              return (
                <One
                  key={asked.code}
                  question={asked}
                  was={answerOf(value, asked.code)}
                  more={(order ?? []).filter(one => one !== asked.code && !left.includes(one)).length}
                  onSay={async answer => {
                    await answers.say({ [asked.code]: answer });
                    next(asked.code);
                  }}
                  onLeave={() => next(asked.code)}
                />
              );
            }}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

function One(props: {
  question: Question;
  was: string | undefined;
  more: number;
  onSay: (answer: string) => Promise<void>;
  onLeave: () => void;
}) {
  const { ask, why, choices, code } = props.question;
  const [chosen, setChosen] = useState(props.was);
  return (
    <div class="stack">
      <p class="meta">{props.more > 0 ? r("questions.more", { n: props.more }) : r("questions.last")}</p>
      <Listen text={[ask, ...choices.map(({ words }) => words)].join(". ")} />
      <Choices
        id={`question-${code}`}
        label={ask}
        options={choices.map(({ value, words }) => ({ value, label: words }))}
        value={chosen}
        onInput={setChosen}
      />
      <p class="meta">{why}</p>
      <div class="actions">
        <Button
          kind="filled"
          wide
          missing={chosen ? undefined : { say: r("questions.choose"), focus: `question-${code}` }}
          onClick={() => (chosen ? props.onSay(chosen) : undefined)}
        >
          {r("questions.next")}
        </Button>
        <Button kind="quiet" wide onClick={props.onLeave}>
          {r("questions.leave")}
        </Button>
      </div>
      <WhoSees>{r("rights.who")}</WhoSees>
    </div>
  );
}

function Done({ questions, answers }: { questions: Question[]; answers: Answers }) {
  return (
    <div class="stack">
      <p class="lead">{r("questions.done")}</p>
      <div>
        <Button kind="filled" href={HERE}>
          {r("questions.see")}
        </Button>
      </div>
      <h2>{r("questions.mine")}</h2>
      <List>
        {questions.map(({ code, ask, choices }) => {
          const answer = answerOf(answers, code);
          const said = choices.find(({ value }) => value === answer)?.words ?? r("questions.none");
          return (
            <Row
              key={code}
              href={`${HERE}/questions?q=${code}`}
              title={ask}
              meta={answers.answers[code] || !answers.known[code] ? said : r("questions.known", { said })}
            />
          );
        })}
      </List>
    </div>
  );
}
