import { giveToRead, type Interview, type Topic } from "../../../services/interviews/interviews.ts";
import { longDate } from "../../../text/dates.ts";
import { Button, Card, DateField, Doubt, TextArea, toast } from "../../../ui/index.ts";
import { Refusal, Warning } from "../parts.tsx";
import type { Desk } from "./index.tsx";
import { useSheet } from "./use-sheet.ts";
import { d } from "./words.ts";

/** The guided sheet: what the law asks to speak of, then the minutes. Only what changed is sent. */
export function SheetForm({ one, read }: Desk) {
  const { patch, day, dayFault, error, missing, saved, set, setDay, save, fail } = useSheet({ one, read });
  const name = one.youth.first_name;
  const dirty = Object.keys(patch).length > 0;
  const keep = async (): Promise<void> => {
    if (await save()) toast(d("saved"));
  };
  const give = async (): Promise<void> => {
    const after = await save();
    if (!after) return;
    try {
      read.put(await giveToRead(after));
      toast(d("read.done", { name }));
    } catch (cause) {
      await fail(cause);
    }
  };
  const sheet = one.sheet;
  if (!sheet) return null;
  const open = one.state === "open";
  const body = (
    <div class="stack">
      {sheet.topics.map(topic => (
        <TopicPart
          key={topic.code}
          one={one}
          topic={{ ...topic, ...patch.topics?.[topic.code] }}
          onInput={line =>
            set(typed => ({
              topics: { ...typed.topics, [topic.code]: { ...typed.topics?.[topic.code], ...line } },
            }))
          }
        />
      ))}
      <h2>{d("minutes")}</h2>
      <DateField id="interview-day" label={d("held_on")} value={day} onInput={setDay} error={dayFault} />
      <TextArea
        label={d("present")}
        hint={d("present.hint")}
        optional
        rows={2}
        value={(patch.present ?? sheet.present).join("\n")}
        onInput={text => set(() => ({ present: text.split("\n") }))}
      />
      <TextArea
        label={d("summary")}
        hint={d("summary.hint", { name })}
        rows={6}
        maxLength={8000}
        value={patch.summary ?? sheet.summary}
        onInput={summary => set(() => ({ summary }))}
      />
      <TextArea
        label={d("following")}
        optional
        rows={3}
        maxLength={4000}
        value={patch.following ?? sheet.following}
        onInput={following => set(() => ({ following }))}
      />
      {one.late && (
        <TextArea
          label={d("late_reason")}
          optional
          rows={2}
          maxLength={500}
          value={patch.late_reason ?? sheet.late_reason}
          onInput={late_reason => set(() => ({ late_reason }))}
        />
      )}
      <Refusal>{error}</Refusal>
      {missing.length > 0 && (
        <div class="notice" data-tone="now" role="alert">
          <p>
            <strong>{d("missing")}</strong>
          </p>
          <ul>
            {missing.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      {dirty && <Warning>{d("unsaved")}</Warning>}
      {saved && !dirty && (
        <p class="meta" role="status">
          {d("all_saved")}
        </p>
      )}
      <div class="cluster no-print">
        <Button onClick={keep}>{d("save")}</Button>
        {open && (
          <Button kind={one.appointment || one.held_on ? "filled" : "second"} onClick={give}>
            {d("read", { name })}
          </Button>
        )}
      </div>
    </div>
  );
  if (!open)
    return (
      <details class="details">
        <summary>{d("change")}</summary>
        {body}
      </details>
    );
  return (
    <Card as="section" label={d("topics")}>
      <h2>{d("topics")}</h2>
      {body}
    </Card>
  );
}

type TopicProps = {
  one: Interview;
  topic: Topic;
  onInput: (line: { said?: Topic["said"]; note?: string }) => void;
};

/** One thing to speak of: its article, what the file and the young person say, and whether it was spoken of. */
function TopicPart({ one, topic, onInput }: TopicProps) {
  const card = one.cards.find(each => each.code === topic.card);
  const id = `topic-${topic.code}`;
  const label = topic.said === "no" ? "topic.note.no" : topic.written ? "topic.note.written" : "topic.note";
  return (
    <section class="interview-topic stack stack-2" aria-labelledby={id}>
      <div class="between">
        <h3 id={id}>{topic.title}</h3>
        {(topic.to_check || topic.confidence === "M") && <Doubt />}
      </div>
      <p>{topic.say}</p>
      <p class="meta">
        {topic.article} · {longDate(one.checked_on)}. {topic.confidence === "PROD" && d("topic.choice")}
        {topic.confidence === "M" && d("topic.memory")} {topic.to_check && d("topic.to_check")}
      </p>
      {topic.fact && <p class="meta">{topic.fact}</p>}
      {card && (
        <p class="interview-typed">{d("topic.card", { name: one.youth.first_name, text: card.text })}</p>
      )}
      <fieldset class="chips">
        <legend class="visually-hidden">{`${topic.title} : ${d("topic.said")}`}</legend>
        {(["yes", "no"] as const).map(value => (
          <button
            key={value}
            type="button"
            class="chip"
            aria-pressed={topic.said === value}
            onClick={() => onInput({ said: topic.said === value ? "" : value })}
          >
            <span>{d(`topic.${value}`)}</span>
          </button>
        ))}
      </fieldset>
      {(topic.said || topic.written) && (
        <TextArea
          label={d(label)}
          optional={topic.said !== "no" && !topic.written}
          rows={2}
          maxLength={2000}
          value={topic.note}
          onInput={note => onInput({ note })}
        />
      )}
    </section>
  );
}
