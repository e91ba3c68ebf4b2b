import { useState } from "preact/hooks";
import { online } from "../../platform/connectivity.ts";
import { type HelpRequest, reasons, type StuckReason } from "../../services/conversations/help.ts";
import { readThreads, THREADS } from "../../services/conversations/reading.ts";
import type { Target, Thread } from "../../services/conversations/types.ts";
import { fullDate } from "../../text/dates.ts";
import { Button, Choices, Sheet, TextArea, toast } from "../../ui/index.ts";
import { askForHelp } from "./asking.ts";
import { said } from "./faults.ts";
import { useHere } from "./frame.tsx";
import { roleOf } from "./Threads.tsx";
import { t } from "./words.ts";

/** « Je bloque », on a step, an appointment or a paper: what blocks, and who can help. For the young person. */
export function StuckButton({ about }: { about: Target }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button wide aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t("stuck.go")}
      </Button>
      <Sheet open={open} title={t("stuck.title")} onClose={() => setOpen(false)}>
        <StuckAsking about={about} onSent={() => setOpen(false)} />
      </Sheet>
    </>
  );
}

/** Those one may ask: the referent first. */
function helpers(threads: Thread[]): Thread[] {
  const open = threads.filter(one => one.open && !one.blocked && one.kind !== "circle");
  return [...open].sort((a, b) => Number(b.kind === "referent") - Number(a.kind === "referent"));
}

/** What was said: the reason in words, more words, and whose thread it goes to (nobody: it is noted here alone). */
type Stuck = { why: string; words: string; to: Thread | undefined };

/** « Malik, te suit »: a first name alone does not say who it is. */
function helperName(thread: Thread): string {
  return [thread.with[0]?.first_name, roleOf(thread)].filter(Boolean).join(", ");
}

type AskingProps = {
  about: Target;
  onSent: () => void;
  /** What else the screen does with it, before it leaves: a step becomes « Bloqué ». */
  onAsked?: (stuck: Stuck) => Promise<unknown>;
  /** What the person chosen learns by it. */
  names?: string;
  /** What becomes of it when there is nobody to ask. */
  alone?: string;
};

const LONGEST = 1000;
/** What a screen keeps beside its reason. */
const LONGEST_KEPT = 400;

/** What blocks, with what words, and who can help: the inside of a sheet. */
export function StuckAsking({ about, onSent, onAsked, names, alone }: AskingProps) {
  const threads = useHere(THREADS, readThreads);
  const people = helpers(threads.value?.items ?? []);
  const [level, setLevel] = useState<StuckReason>();
  const [chosen, setChosen] = useState<string>();
  const [text, setText] = useState("");
  const [error, setError] = useState<string>();
  const to = people.find(one => one.id === chosen) ?? people[0];
  // Without network, on a phone that never read who is there, it is noted all the same.
  const nobody = !to && (threads.value !== undefined || threads.state === "error");
  if (nobody && !onAsked) return <p>{t("stuck.nobody")}</p>;
  const name = to?.with[0]?.first_name ?? "";
  const send = async (): Promise<void> => {
    if (!level || !(to || nobody)) return;
    setError(undefined);
    try {
      await onAsked?.({ why: t(`stuck.${level}`), words: text.trim(), to });
      if (!to) {
        toast(t("stuck.kept"));
        return onSent();
      }
      const made = await askForHelp(
        { kind: "stuck", level, text: text.trim(), conversation_id: to.id, target: about },
        t("stuck.queue", { name }),
      );
      toast(gone(made));
      onSent();
    } catch (cause) {
      setError(said(cause));
    }
  };
  return (
    <div class="stack">
      <Choices
        label={t("stuck.what")}
        value={level ?? ""}
        options={reasons.map(value => ({ value, label: t(`stuck.${value}`) }))}
        onInput={value => setLevel(value as StuckReason)}
      />
      <TextArea
        label={t("stuck.more")}
        optional
        rows={2}
        maxLength={onAsked ? LONGEST_KEPT : LONGEST}
        value={text}
        onInput={setText}
      />
      {people.length > 1 && (
        <Choices
          label={t("stuck.who")}
          value={to?.id ?? ""}
          options={people.map(one => ({ value: one.id, label: helperName(one) }))}
          onInput={setChosen}
        />
      )}
      {nobody && threads.value && <p>{t("stuck.nobody")}</p>}
      {(nobody ? alone : names) && <p class="meta">{nobody ? alone : names}</p>}
      {!online.value && !nobody && <p class="meta">{t("stuck.offline")}</p>}
      <p role="alert">{error}</p>
      <Button kind="filled" wide missing={level ? undefined : t("stuck.missing")} onClick={send}>
        {nobody ? t("stuck.keep") : t("stuck.send", { name })}
      </Button>
    </div>
  );
}

/** « C'est parti. Réponse avant vendredi 27 novembre 2026. »; without network, that it waits. */
export function gone(made: HelpRequest | undefined): string {
  return made ? t("stuck.gone", { date: fullDate(made.answer_by) }) : t("stuck.waits");
}
