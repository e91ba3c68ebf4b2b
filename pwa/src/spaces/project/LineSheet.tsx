import { useState } from "preact/hooks";
import { newKey } from "../../platform/ids.ts";
import { Problem, sentence } from "../../platform/problem.ts";
import {
  type Domain,
  LINE_STATES,
  type Line,
  type LineState,
  OWNERS,
  type Owner,
  type Stale,
  together,
  type Written,
  writtenOf,
} from "../../services/project/project.ts";
import { unbroken } from "../../text/index.ts";
import {
  Actions,
  Button,
  DateField,
  focusOn,
  noDate,
  partsOf,
  readDate,
  SelectField,
  Sheet,
  TextArea,
  TextField,
} from "../../ui/index.ts";
import { Both, stateWord } from "./Both.tsx";
import { draftOf, keepDraft } from "./drafts.ts";
import { ownerWord, useHand } from "./hand.ts";
import { LinkField } from "./LinkField.tsx";
import { t } from "./words.ts";

/** What is being written: a line that is there, or a new one of a kind. */
export type Writing = { domain: Domain; line?: Line; blank: Written };

/** The words of a line and what goes with them. What is typed stays until it is kept, whatever is closed. */
export function LineSheet({ writing, onClose }: { writing: Writing; onClose: () => void }) {
  const hand = useHand();
  const { domain, line, blank } = writing;
  const name = line?.id ?? `${hand.youth}:${blank.kind}:${blank.goal ?? domain.code}`;
  const [id] = useState(line?.id ?? newKey());
  const [version, setVersion] = useState(line?.version ?? 0);
  const [said, setSaid] = useState<Written>(draftOf(name) ?? (line ? writtenOf(line) : blank));
  const [due, setDue] = useState(said.due ? partsOf(said.due) : noDate);
  const [fault, setFault] = useState<Record<string, string>>({});
  const [stale, setStale] = useState<Stale>();
  const change = (changes: Partial<Written>): void => {
    const next = { ...said, ...changes };
    setSaid(next);
    keepDraft(name, next);
  };
  const refuse = (field: string, why: string): void => {
    setFault({ [field]: why });
    focusOn(`line-${field}`);
  };
  const close = (): void => {
    keepDraft(name, undefined);
    onClose();
  };
  const send = async (over = version): Promise<void> => {
    setFault({});
    const { due: _was, ...rest } = said;
    let sent: Written = rest;
    if (due.day || due.month || due.year) {
      const read = readDate(due);
      if ("error" in read) {
        setFault({ due: read.error });
        return focusOn(`line-due-${read.part}`);
      }
      sent = { ...rest, due: read.iso };
    }
    try {
      await hand.write(id, over, sent);
      close();
    } catch (error) {
      if (error instanceof Problem && error.status === 412) return setStale(error.body as Stale);
      const [field, why] =
        error instanceof Problem ? (Object.entries(error.fields)[0] ?? []) : [undefined, undefined];
      if (field && why) refuse(field, why);
      else setFault({ all: sentence(error) });
    }
  };
  const theirs = stale?.line;
  const keepBoth = (): void => {
    if (theirs) change({ text: together(theirs, said.text) });
    setVersion(stale?.version ?? version);
    setStale(undefined);
  };
  return (
    <Sheet open title={titleOf(writing)} onClose={onClose}>
      {stale ? (
        <Both
          mine={said}
          stale={stale}
          onMine={() => send(stale.version)}
          onTheirs={close}
          onBoth={theirs && theirs.text !== said.text ? keepBoth : undefined}
        />
      ) : (
        <div class="stack">
          <div role="alert">{fault.all && <p class="field-error">{fault.all}</p>}</div>
          <TextArea
            id="line-text"
            label={labelOf(said, domain)}
            hint={hintOf(said, domain)}
            error={fault.text}
            rows={said.kind === "word" ? 7 : 3}
            value={said.text}
            onInput={text => change({ text })}
          />
          {said.kind === "action" && (
            <>
              <SelectField
                label={t("field.who")}
                value={said.owner ?? "both"}
                options={OWNERS.map(value => ({ value, label: ownerWord(hand, value) }))}
                onInput={owner => change({ owner: owner as Owner })}
              />
              {said.owner === "other" && (
                <TextField
                  id="line-owner_name"
                  label={t("field.who_name")}
                  error={fault.owner_name}
                  value={said.owner_name ?? ""}
                  onInput={owner_name => change({ owner_name })}
                />
              )}
              <DateField
                id="line-due"
                label={t("field.due")}
                hint={t("field.due.hint")}
                error={fault.due}
                value={due}
                onInput={setDue}
              />
            </>
          )}
          {said.kind !== "word" && (line || said.kind === "action") && (
            <SelectField
              label={t("field.state")}
              value={said.state ?? "todo"}
              options={LINE_STATES.map(state => ({ value: state, label: stateWord({ ...said, state }) }))}
              onInput={state => change({ state: state as LineState })}
            />
          )}
          {said.kind === "action" && (
            <LinkField
              youth={hand.youth}
              domain={domain}
              link={said.link ?? undefined}
              onInput={link => change({ link: link ?? null })}
            />
          )}
          {fault.link && <p class="field-error">{fault.link}</p>}
          <Actions>
            <Button
              kind="filled"
              wide
              missing={said.text.trim() ? undefined : { say: hintOf(said, domain), focus: "line-text" }}
              onClick={() => send()}
            >
              {t("keep")}
            </Button>
            {line && (
              <Button
                kind="quiet"
                wide
                onClick={async () => {
                  try {
                    await hand.remove(line);
                    close();
                  } catch (error) {
                    setFault({ all: sentence(error) });
                  }
                }}
              >
                {t("remove")}
              </Button>
            )}
          </Actions>
        </div>
      )}
    </Sheet>
  );
}

function titleOf({ domain, line, blank }: Writing): string {
  const theme = domain.title;
  if (blank.kind === "word") return t(line ? "words.change" : "words.write");
  if (blank.kind === "goal") return line ? t("goal.change") : t("goal.new", { theme });
  return t(line ? "action.change" : "action.new");
}

function labelOf({ kind }: Written, domain: Domain): string {
  return kind === "word" ? t("words.label", { theme: domain.title }) : t(`${kind}.label`);
}

function hintOf({ kind }: Written, domain: Domain): string {
  return kind === "word" ? `${unbroken(domain.ask)} ${t("words.hint")}` : t(`${kind}.hint`);
}
