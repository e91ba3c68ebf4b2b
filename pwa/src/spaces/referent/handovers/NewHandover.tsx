import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { Screen } from "../../../frame/index.ts";
import { type Case, readCaseload } from "../../../services/desk/caseload.ts";
import type { Named } from "../../../services/handovers/giving.ts";
import {
  type HandoverKind,
  readColleagues,
  type Start,
  startHandover,
} from "../../../services/handovers/handovers.ts";
import { longDate } from "../../../text/dates.ts";
import {
  Button,
  CheckField,
  Choices,
  DateField,
  focusOn,
  Progress,
  partsOf,
  readDate,
  SelectField,
  Skeleton,
  toast,
} from "../../../ui/index.ts";
import { handoverHref, places } from "../addresses.ts";
import { fullName } from "../caseload/index.ts";
import { todayHere } from "../DoneSheet.tsx";
import { stale } from "../live.ts";
import { Refusal } from "../parts.tsx";
import { said } from "../words.ts";
import { h } from "./words.ts";

type Colleague = Named & { back_on: string | null };
const KINDS: HandoverKind[] = ["planned", "temporary", "urgent"];

/** One file or many of one's own: which handover, to whom, from when; the programme drafts each sheet. */
export function NewHandover() {
  const { query, route } = useLocation();
  const [files, setFiles] = useState<Case[]>();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set(query.jeune ? [query.jeune] : []));
  const [error, setError] = useState<string>();
  useEffect(() => {
    readCaseload({ limit: 200, sort: "name" }).then(
      ({ items }) => setFiles(items),
      cause => setError(said(cause)),
    );
  }, []);
  const chosen = (files ?? []).filter(one => picked.has(one.id));
  const pick = (id: string, on: boolean): void =>
    setPicked(new Set(on ? [...picked, id] : [...picked].filter(one => one !== id)));
  return (
    <Screen title={h("start.title")} wide>
      <div class="stack">
        <Refusal>{error}</Refusal>
        {!files && !error && <Skeleton lines={6} />}
        {files && query.jeune && <p>{chosen.map(fullName).join(", ")}</p>}
        {files && !query.jeune && (
          <fieldset class="field">
            <legend>{h("start.files")}</legend>
            <CheckField
              label={h("start.files.all")}
              checked={picked.size === files.length}
              onInput={on => setPicked(new Set(on ? files.map(({ id }) => id) : []))}
            />
            {files.map(one => (
              <CheckField
                key={one.id}
                label={fullName(one)}
                checked={picked.has(one.id)}
                onInput={on => pick(one.id, on)}
              />
            ))}
          </fieldset>
        )}
        {files && (
          <Form
            files={chosen}
            first={chosen[0]?.id ?? files[0]?.id}
            onDone={made => {
              stale("handovers");
              toast(h("start.done", { n: made.length }));
              route(made.length === 1 && made[0] ? handoverHref(made[0]) : places.handovers);
            }}
          />
        )}
      </div>
    </Screen>
  );
}

type FormProps = { files: Case[]; first: string | undefined; onDone: (made: string[]) => void };

function Form({ files, first, onDone }: FormProps) {
  const [colleagues, setColleagues] = useState<Colleague[]>();
  const [kind, setKind] = useState<HandoverKind>();
  const [to, setTo] = useState("");
  const [starts, setStarts] = useState(partsOf(todayHere()));
  const [ends, setEnds] = useState(partsOf(undefined));
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const [error, setError] = useState<string>();
  const [made, setMade] = useState<string[]>();
  useEffect(() => {
    if (first) readColleagues(first).then(setColleagues, cause => setError(said(cause)));
  }, [first]);
  const send = async (): Promise<void> => {
    if (made) return;
    const asked = readForm({ kind, to, starts, ends, files });
    setWrong(asked.wrong);
    setError(asked.wrong.files);
    if (!asked.told) return focusOn(asked.focus);
    const done: string[] = [];
    const failed: string[] = [];
    setMade([]);
    for (const one of files) {
      try {
        done.push((await startHandover(one.id, asked.told)).id);
        setMade([...done]);
      } catch (cause) {
        failed.push(h("start.failed", { name: fullName(one), why: said(cause) }));
      }
    }
    setMade(undefined);
    if (failed.length === 0) onDone(done);
    else setError(failed.join(" "));
  };
  if (colleagues?.length === 0) return <p>{h("start.nobody")}</p>;
  return (
    <form
      class="stack"
      onSubmit={event => {
        event.preventDefault();
        void send();
      }}
    >
      <Choices
        id="handover-kind"
        label={h("start.kind")}
        options={KINDS.map(one => ({ value: one, label: h(`kind.${one}`), hint: h(`kind.${one}.hint`) }))}
        value={kind}
        onInput={setKind}
        error={wrong.kind}
      />
      <SelectField
        id="handover-to"
        label={h("start.to")}
        value={to}
        options={[
          { value: "", label: h("start.missing.to") },
          ...(colleagues ?? []).map(one => ({ value: one.id, label: sayColleague(one) })),
        ]}
        onInput={setTo}
        error={wrong.to}
      />
      {kind !== "urgent" && (
        <DateField
          id="handover-on"
          label={h("start.on")}
          value={starts}
          onInput={setStarts}
          error={wrong.starts}
        />
      )}
      {kind === "temporary" && (
        <DateField
          id="handover-until"
          label={h("start.until")}
          hint={h("start.until.hint")}
          value={ends}
          onInput={setEnds}
          error={wrong.ends}
        />
      )}
      <Refusal>{error}</Refusal>
      {made && files.length > 1 && (
        <Progress
          value={made.length}
          max={files.length}
          label={h("start.progress", { done: made.length, n: files.length })}
        />
      )}
      <div class="cluster">
        <Button kind="filled" type="submit" busy={made !== undefined}>
          {h(kind === "urgent" ? "start.give" : "start.go", { n: Math.max(1, files.length) })}
        </Button>
      </div>
    </form>
  );
}

function sayColleague(one: Colleague): string {
  return one.back_on ? h("start.away", { name: fullName(one), date: longDate(one.back_on) }) : fullName(one);
}

type Typed = {
  kind: HandoverKind | undefined;
  to: string;
  starts: Parameters<typeof readDate>[0];
  ends: Parameters<typeof readDate>[0];
  files: Case[];
};

/** What is asked of the server, or what is missing and where to look. */
function readForm({ kind, to, starts, ends, files }: Typed): {
  told?: Start;
  wrong: Record<string, string>;
  focus: string;
} {
  if (files.length === 0) return { wrong: { files: h("start.missing.files") }, focus: "handover-kind" };
  if (!kind) return { wrong: { kind: h("start.missing.kind") }, focus: "handover-kind" };
  if (!to) return { wrong: { to: h("start.missing.to") }, focus: "handover-to" };
  const on = kind === "urgent" ? { iso: todayHere() } : readDate(starts);
  if ("error" in on) return { wrong: { starts: on.error }, focus: `handover-on-${on.part}` };
  if (kind !== "temporary") return { told: { kind, to_id: to, starts_on: on.iso }, wrong: {}, focus: "" };
  const until = readDate(ends);
  if ("error" in until) return { wrong: { ends: until.error }, focus: `handover-until-${until.part}` };
  return { told: { kind, to_id: to, starts_on: on.iso, ends_on: until.iso }, wrong: {}, focus: "" };
}
