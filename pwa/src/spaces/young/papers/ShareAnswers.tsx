/** Why, until when, how: the answers a sharing needs, each with a default. */
import { today } from "../../../platform/clock.ts";
import { addMonths } from "../../../services/documents/freshness.ts";
import type { Share, ShareMode } from "../../../services/documents/sharing.ts";
import type { Paper, PaperType } from "../../../services/documents/types.ts";
import { longDate, shortDate } from "../../../text/dates.ts";
import { Chips, Choices, DateField, type DateParts, noDate, readDate, TextField } from "../../../ui/index.ts";
import { p } from "./papers-words.ts";

export type Until = "week" | "month" | "quarter" | "other";
export type Answers = {
  to: string;
  why: string;
  until: Until;
  other: DateParts;
  mode: ShareMode;
  side: "" | "1" | "2";
};

export const noAnswers: Answers = {
  to: "",
  why: "",
  until: "month",
  other: noDate,
  mode: "view",
  side: "",
};

const DAYS = { week: 7, month: 30 };
const LONGEST = 12;

function plusDays(day: string, days: number): string {
  const end = new Date(`${day}T12:00:00Z`);
  end.setUTCDate(end.getUTCDate() + days);
  return end.toISOString().slice(0, 10);
}

/** The last day, when it can be told. */
export function endOf({ until, other }: Answers, on: string): string | undefined {
  if (until === "quarter") return addMonths(on, 3);
  if (until !== "other") return plusDays(on, DAYS[until]);
  const read = readDate(other);
  return "iso" in read ? read.iso : undefined;
}

type Read = { share: Omit<Share, "recipient_id"> } | { errors: Record<string, string> };

export function readAnswers(answers: Answers, on: string): Read {
  const ends_on = endOf(answers, on);
  if (!ends_on) {
    const read = readDate(answers.other);
    return { errors: { ends_on: "error" in read ? read.error : p("share.until.bad") } };
  }
  if (ends_on < on || ends_on > addMonths(on, LONGEST)) return { errors: { ends_on: p("share.until.bad") } };
  const share = { purpose: answers.why.trim(), mode: answers.mode, ends_on };
  if (answers.side === "") return { share };
  return { share: { ...share, mode: "view", side: answers.side === "1" ? 1 : 2 } };
}

type Props = {
  paper: Paper;
  type: PaperType | undefined;
  answers: Answers;
  onInput: (answers: Answers) => void;
  errors: Record<string, string>;
};

const MOST_WAYS = 4;

export function ShareAnswers({ paper, type, answers, onInput, errors }: Props) {
  const on = today();
  const set = (some: Partial<Answers>): void => onInput({ ...answers, ...some });
  const ideas = (type?.uses ?? []).slice(0, MOST_WAYS).map(use => p("share.why.for", { what: use.label }));
  const twoSides = type?.sides === 2 && paper.pages === 2;
  return (
    <>
      <TextField
        id="share-why"
        label={p("share.why")}
        hint={p("share.why.hint")}
        value={answers.why}
        onInput={why => set({ why })}
        maxLength={80}
        autocomplete="off"
        error={errors.purpose}
      />
      {ideas.length > 0 && (
        <Chips
          label={p("share.why.ideas")}
          items={ideas.map(idea => ({ id: idea, label: idea, pressed: answers.why === idea }))}
          onToggle={why => set({ why })}
        />
      )}
      <Choices
        id="share-until"
        label={p("share.until")}
        options={(["week", "month", "quarter", "other"] as const).map(value => ({
          value,
          label: p(`share.until.${value}`),
          hint: value === "other" ? undefined : longDate(endOf({ ...answers, until: value }, on) ?? on),
        }))}
        value={answers.until}
        onInput={until => set({ until })}
        error={answers.until === "other" ? undefined : errors.ends_on}
      />
      {answers.until === "other" && (
        <DateField
          id="share-other"
          label={p("share.until.day")}
          hint={p("share.until.hint")}
          value={answers.other}
          onInput={other => set({ other })}
          error={errors.ends_on}
        />
      )}
      {(answers.until === "quarter" || answers.until === "other") && (
        <p class="meta">{p("share.until.long")}</p>
      )}
      {twoSides && (
        <Choices
          id="share-side"
          label={p("share.side")}
          options={[
            { value: "" as const, label: p("share.side.both") },
            { value: "1" as const, label: p("share.side.front") },
            { value: "2" as const, label: p("share.side.back") },
          ]}
          value={answers.side}
          onInput={side => set({ side, mode: side === "" ? answers.mode : "view" })}
          error={errors.side}
        />
      )}
      <Choices
        id="share-mode"
        label={p("share.mode")}
        options={[
          {
            value: "view" as const,
            label: p("share.mode.view"),
            hint: p("share.mode.view.hint", {
              why: answers.why.trim() || p("share.mark.why"),
              date: shortDate(on),
            }),
          },
          ...(answers.side === ""
            ? [
                {
                  value: "download" as const,
                  label: p("share.mode.download"),
                  hint: p("share.mode.download.hint"),
                },
              ]
            : []),
        ]}
        value={answers.mode}
        onInput={mode => set({ mode })}
        error={errors.mode}
      />
    </>
  );
}
