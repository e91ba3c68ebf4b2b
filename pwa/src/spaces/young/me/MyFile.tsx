import { Lock } from "lucide-preact";
import { useState } from "preact/hooks";
import { Loaded } from "../../../frame/index.ts";
import { sentence } from "../../../platform/http.ts";
import {
  ABOUT,
  type About,
  askCorrection,
  type Correction,
  readOpenings,
  readWritten,
  type Written,
} from "../../../services/desk/written.ts";
import { when } from "../../../text/dates.ts";
import desk from "../../../text/fr/desk.json";
import { words } from "../../../text/index.ts";
import { Button, Card, focusOn, SelectField, TextArea, toast } from "../../../ui/index.ts";
import { Page, useRead } from "../parts.tsx";
import { MyFollowUp } from "./MyFollowUp.tsx";

const d = words("desk", desk);
const LONGEST = 2000;

/** « Mon dossier »: what is followed of mine, notes shared with me, what I ask to correct, who opened it. */
export default function MyFile() {
  const read = useRead("my-file", () => readWritten("me"));
  return (
    <Page title={d("mine.title")} back="/jeune/moi">
      <Loaded of={read} skeleton={4}>
        {written => <Whole written={written} again={read.refresh} />}
      </Loaded>
    </Page>
  );
}

function Whole({ written, again }: { written: Written; again: () => Promise<void> }) {
  const [about, setAbout] = useState<About>("birth");
  return (
    <div class="stack">
      <MyFollowUp
        onWrong={() => {
          setAbout("follow");
          focusOn("correction-words");
        }}
      />
      <section class="stack stack-2" aria-labelledby="my-notes">
        <h2 id="my-notes">{d("mine.notes")}</h2>
        {written.notes.length === 0 && <p>{d("mine.notes.none")}</p>}
        {written.notes.map(one => (
          <Card key={one.id}>
            <p class="written">{one.words}</p>
            <p class="meta">{d("notes.by", { author: one.author, when: when(one.written_at) })}</p>
          </Card>
        ))}
        <p class="meta">
          <Lock size={16} aria-hidden="true" /> {d(written.private ? "mine.private" : "mine.private.maybe")}
        </p>
        <p class="meta">{d("mine.mentor")}</p>
      </section>
      <section class="stack stack-2" aria-labelledby="my-corrections">
        <h2 id="my-corrections">{d("mine.correct")}</h2>
        {written.corrections.map(one => (
          <Asked key={one.id} one={one} />
        ))}
        <Ask about={about} onAbout={setAbout} again={again} />
      </section>
      <OpeningsPart />
    </div>
  );
}

function Asked({ one }: { one: Correction }) {
  return (
    <Card>
      <p>
        <strong>{d(`mine.state.${one.state}`)}</strong>
        {` : ${d(`about.${one.about}`)}, ${when(one.asked_at)}`}
      </p>
      <p class="written">{one.words}</p>
      {one.answer && (
        <p class="written">{d("corrections.answered", { who: one.answered_by ?? "", words: one.answer })}</p>
      )}
    </Card>
  );
}

/** What is wrong, and what is true: sent to the referent, answered here. Refused, what was typed stays. */
function Ask({
  about,
  onAbout,
  again,
}: {
  about: About;
  onAbout: (about: About) => void;
  again: () => Promise<void>;
}) {
  const [text, setText] = useState("");
  const [wrong, setWrong] = useState<string>();
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const send = async (): Promise<void> => {
    if (busy) return;
    if (!text.trim()) {
      setWrong(d("mine.words.missing"));
      return focusOn("correction-words");
    }
    setBusy(true);
    setWrong(undefined);
    setError(undefined);
    try {
      await askCorrection(about, text.trim());
      setText("");
      await again();
      toast(d("mine.sent"));
    } catch (cause) {
      setError(sentence(cause));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      class="stack"
      onSubmit={event => {
        event.preventDefault();
        void send();
      }}
    >
      <SelectField
        label={d("mine.about")}
        value={about}
        options={ABOUT.map(one => ({ value: one, label: d(`about.${one}`) }))}
        onInput={value => onAbout(ABOUT.find(one => one === value) ?? "other")}
      />
      <TextArea
        id="correction-words"
        label={d("mine.words")}
        hint={d("mine.words.hint")}
        rows={3}
        maxLength={LONGEST}
        value={text}
        onInput={setText}
        error={wrong}
      />
      {error && <p role="alert">{error}</p>}
      <Button kind="filled" type="submit" wide busy={busy}>
        {d("mine.go")}
      </Button>
    </form>
  );
}

const roles = { referent: "role.referent", lead: "role.lead" } as const;

function OpeningsPart() {
  const read = useRead("my-file:openings", () => readOpenings("me"));
  return (
    <section class="stack stack-2" aria-labelledby="my-openings">
      <h2 id="my-openings">{d("mine.openings")}</h2>
      <Loaded of={read} skeleton={2}>
        {items =>
          items.length === 0 ? (
            <p>{d("mine.openings.none")}</p>
          ) : (
            <ul class="stack stack-2">
              {items.map(one => (
                <li key={`${one.at}${one.who}`}>
                  {`${one.who}, ${d(one.role in roles ? roles[one.role as keyof typeof roles] : "role.other")}`}
                  <span class="meta"> {when(one.at)}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}
