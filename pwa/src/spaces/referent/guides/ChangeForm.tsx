import { useState } from "preact/hooks";
import { Screen } from "../../../frame/index.ts";
import { Problem } from "../../../platform/http.ts";
import {
  type Asked,
  type Change,
  cleaned,
  keepChange,
  type Preview,
  previewGuide,
  type Written,
} from "../../../services/guidance/local.ts";
import type { Guide } from "../../../services/steps/guides.ts";
import { Button, TextField, toast } from "../../../ui/index.ts";
import { Refusal, Warning } from "../parts.tsx";
import { said } from "../words.ts";
import { PlaceFields, StepFields } from "./ChangeFields.tsx";
import { StepSight } from "./StepSight.tsx";
import { g } from "./words.ts";

type Props = {
  asked: Asked;
  had: Change | undefined;
  guide: Guide;
  onDone: () => Promise<void>;
  onClose: () => void;
};

/** One change being written: what it says, where it comes from, how it will be read; then a draft, or published. */
export function ChangeForm({ asked: first, had, guide, onDone, onClose }: Props) {
  const [asked, setAsked] = useState<Asked>(first);
  const [tried, setTried] = useState<Preview>();
  const [error, setError] = useState<string>();
  const [faults, setFaults] = useState<Record<string, string>>({});
  const write = (next: Partial<Written>): void =>
    setAsked(had => ({ ...had, written: { ...had.written, ...next } }));
  const sent = (published: boolean): Asked => strip({ ...cleaned(asked), published });
  const attempt = async (gesture: () => Promise<void>): Promise<void> => {
    setError(undefined);
    setFaults({});
    try {
      await gesture();
    } catch (cause) {
      if (cause instanceof Problem) setFaults(cause.fields);
      setError(said(cause));
    }
  };
  const show = (): Promise<void> =>
    attempt(async () => setTried(await previewGuide(asked.journey, sent(false), had?.id)));
  const keep = (published: boolean): Promise<void> =>
    attempt(async () => {
      await keepChange(sent(published), had);
      toast(g(published ? "form.published" : "form.kept"));
      await onDone();
    });
  const missing =
    asked.source.trim() === "" ? { say: g("form.source.hint"), focus: "change-source" } : undefined;
  return (
    <Screen title={g(`form.${asked.kind}`)}>
      <div class="stack">
        <p class="lead">{guide.title}</p>
        {asked.kind !== "details" && <StepFields asked={asked} guide={guide} write={write} />}
        <PlaceFields asked={asked} write={write} url={faults["written/where/url"]} />
        <TextField
          id="change-source"
          label={g("form.source")}
          hint={g("form.source.hint")}
          error={faults.source}
          value={asked.source}
          autocomplete="off"
          onInput={source => setAsked({ ...asked, source })}
        />
        <TextField
          id="change-checked"
          label={g("form.checked")}
          type="date"
          error={faults.checked_on}
          value={asked.checked_on}
          onInput={checked_on => setAsked({ ...asked, checked_on })}
        />
        <div>
          <Button onClick={show}>{g("form.try")}</Button>
        </div>
        {tried && <Tried tried={tried} asked={asked} had={had} />}
        <Refusal>{error}</Refusal>
        <div class="cluster">
          <Button kind="filled" missing={missing} onClick={() => keep(true)}>
            {g("form.publish")}
          </Button>
          <Button missing={missing} onClick={() => keep(false)}>
            {g("form.draft")}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {g("form.back")}
          </Button>
        </div>
      </div>
    </Screen>
  );
}

/** What the server knows of a change that was read is not sent back. */
function strip({ kind, journey, step, written, source, checked_on, published }: Asked): Asked {
  return { kind, journey, ...(step && { step }), written, source, checked_on, published };
}

/** The step as it will be read, and each thing to mend before. */
function Tried({ tried, asked, had }: { tried: Preview; asked: Asked; had: Change | undefined }) {
  const wrong = tried.problems.filter(one => one.weight === "error");
  const steps = tried.guide.steps ?? [];
  const after = steps.findIndex(one => one.code === asked.step);
  const at = had ? steps.findIndex(one => one.code === had.code) : asked.kind === "add" ? after + 1 : after;
  const step = steps[at];
  return (
    <section class="card stack stack-2" aria-labelledby="change-preview">
      <h2 id="change-preview">{g("preview.title")}</h2>
      <div role="status">
        {wrong.length === 0 ? (
          <p>{g("preview.good")}</p>
        ) : (
          <Warning>{g("preview.bad", { n: wrong.length })}</Warning>
        )}
      </div>
      {tried.problems.length > 0 && (
        <ul>
          {tried.problems.map(one => (
            <li key={one.words}>{one.words}</li>
          ))}
        </ul>
      )}
      {step && (
        <ol class="steps">
          <StepSight step={step} n={at + 1} of={steps.length} />
        </ol>
      )}
    </section>
  );
}
