import { Users } from "lucide-preact";
import { useEffect, useState } from "preact/hooks";
import { useLocation, useRoute } from "preact-iso";
import { Loaded } from "../../../frame/index.ts";
import { today } from "../../../platform/clock.ts";
import { online } from "../../../platform/connectivity.ts";
import { Problem, sentence } from "../../../platform/http.ts";
import { forget, keep, readKept } from "../../../platform/kept.ts";
import {
  type Paper,
  type PaperType,
  readPapers,
  readPaperTypes,
} from "../../../services/documents/papers.ts";
import { sharePaper } from "../../../services/documents/sharing.ts";
import { type CirclePerson, readCircle } from "../../../services/people/me.ts";
import { longDate } from "../../../text/dates.ts";
import { Actions, Button, Choices, Empty, toast } from "../../../ui/index.ts";
import { Alert, Page, useRead } from "../parts.tsx";
import { t } from "../words.ts";
import { p } from "./papers-words.ts";
import { type Answers, endOf, noAnswers, readAnswers, ShareAnswers } from "./ShareAnswers.tsx";
import { NotConfirmed, StepUp, withProof } from "./step-up.tsx";

/** « Montrer ou partager »: with whom, why, until when, how. Nothing is sent before the last button. */
export default function SharePage() {
  const { params } = useRoute();
  const id = params.id ?? "";
  const back = `/jeune/papiers/${id}`;
  const papers = useRead("papers", readPapers);
  const types = useRead("paper-types", readPaperTypes);
  const circle = useRead("circle", readCircle);
  const paper = papers.value?.items.find(one => one.id === id);
  return (
    <Page title={p("share.title")} back={back}>
      <Loaded of={papers} skeleton={3}>
        {() =>
          paper ? (
            <Loaded of={circle} skeleton={3}>
              {people => {
                const adults = people.filter(one => one.kind !== "team");
                const type = types.value?.find(one => one.code === paper.type);
                return adults.length > 0 ? (
                  <Form paper={paper} type={type} people={adults} />
                ) : (
                  <Empty text={p("share.nobody")} action={<Button href={back}>{paper.title}</Button>} />
                );
              }}
            </Loaded>
          ) : (
            <Empty
              text={t("paper.gone")}
              action={<Button href="/jeune/papiers">{t("add.to_list")}</Button>}
            />
          )
        }
      </Loaded>
      <StepUp />
    </Page>
  );
}

type FormProps = { paper: Paper; type: PaperType | undefined; people: CirclePerson[] };

function Form({ paper, type, people }: FormProps) {
  const { route } = useLocation();
  const [answers, setAnswers] = useDraft(`draft:share:${paper.id}`);
  const [error, setError] = useState<string>();
  const [fields, setFields] = useState<Record<string, string>>({});
  const person = people.find(one => one.id === answers.to) ?? (people.length === 1 ? people[0] : undefined);
  const name = person?.first_name;
  const on = today();
  const missing = !online.value
    ? p("share.offline")
    : !person
      ? { say: p("share.to.missing"), focus: "share-to" }
      : answers.why.trim() === ""
        ? { say: p("share.why.missing"), focus: "share-why" }
        : undefined;
  const share = async (): Promise<void> => {
    if (!person) return;
    setError(undefined);
    setFields({});
    const read = readAnswers(answers, on);
    if ("errors" in read) return setFields(read.errors);
    const body = { recipient_id: person.id, ...read.share };
    try {
      const made = await withProof(() => sharePaper(paper.id, body));
      await forget(`draft:share:${paper.id}`);
      toast(p("share.done", { name: person.first_name, date: longDate(made.ends_on) }));
      route(`/jeune/papiers/${paper.id}`, true);
    } catch (cause) {
      if (cause instanceof NotConfirmed) return;
      if (cause instanceof Problem) setFields(cause.fields);
      setError(sentence(cause));
    }
  };
  return (
    <div class="stack">
      <p>
        <strong>{paper.title}</strong>
      </p>
      <Choices
        id="share-to"
        label={p("share.to")}
        options={people.map(one => ({
          value: one.id,
          label: one.first_name,
          hint: p(one.kind === "mentor" ? "share.role.mentor" : "share.role.referent"),
        }))}
        value={person?.id}
        onInput={to => setAnswers({ ...answers, to })}
        error={fields.recipient_id}
      />
      <ShareAnswers paper={paper} type={type} answers={answers} onInput={setAnswers} errors={fields} />
      <p class="note-line">
        <Users size={18} aria-hidden="true" />
        <span>
          {p("share.sum", {
            name: name ?? p("share.this_person"),
            date: longDate(endOf(answers, on) ?? on),
          })}
        </span>
      </p>
      <Alert>{error}</Alert>
      <Actions>
        <Button kind="filled" wide missing={missing} onClick={share}>
          {name ? p("share.go", { name }) : p("share.go_bare")}
        </Button>
      </Actions>
    </div>
  );
}

/** What was answered is kept sealed on this phone until it is shared. */
function useDraft(name: string): [Answers, (answers: Answers) => void] {
  const [answers, setAnswers] = useState(noAnswers);
  useEffect(() => {
    readKept<Answers>(name).then(
      kept => kept && setAnswers({ ...noAnswers, ...kept.value }),
      () => undefined,
    );
  }, [name]);
  const change = (next: Answers): void => {
    setAnswers(next);
    void keep(name, next);
  };
  return [answers, change];
}
