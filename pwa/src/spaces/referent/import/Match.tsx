import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { Problem } from "../../../platform/http.ts";
import {
  answerMapping,
  type CaseloadImport,
  type ImportField,
  type Mapping,
} from "../../../services/people/imports.ts";
import { Button, focusOn, SelectField } from "../../../ui/index.ts";
import { importHref } from "../addresses.ts";
import { Refusal, Warning } from "../parts.tsx";
import { said, t } from "../words.ts";
import { chosenFile, chosenTeam, remember } from "./current.ts";
import { Sending, useSending } from "./sending.tsx";

type Props = { state: CaseloadImport; put: (next: CaseloadImport) => void };

/** What an answer lacks: a needed field without a column, a column that serves twice. By field. */
export function faultsOf(fields: ImportField[], mapping: Mapping): Record<string, string> {
  const faults: Record<string, string> = {};
  const used = new Map<string, string>();
  for (const { name, label, needed } of fields) {
    const header = mapping[name];
    if (!header) {
      if (needed) faults[name] = t("match.needed", { label });
      continue;
    }
    const before = used.get(header);
    if (before) faults[name] = t("match.twice", { header, label: before });
    else used.set(header, label);
  }
  return faults;
}

/** Which column says what. The answers are kept for the authority; the file itself is then sent again. */
export function Match({ state, put }: Props) {
  const { route } = useLocation();
  const [mapping, setMapping] = useState<Mapping>(state.mapping ?? state.proposal);
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const work = useSending(made => route(importHref(made.id), true));
  const used = new Set(Object.values(mapping));
  const left = state.headers.filter(header => header && !used.has(header));
  const file = chosenFile.value;

  const send = async (): Promise<void> => {
    const found = faultsOf(state.fields, mapping);
    setFaults(found);
    const [first] = Object.keys(found);
    if (first) return focusOn(`match-${first}`);
    setBusy(true);
    setError(undefined);
    try {
      put(await answerMapping(state.id, clean(mapping)));
      if (file) work.send(file, chosenTeam.value);
    } catch (cause) {
      if (cause instanceof Problem) setFaults(named(cause.fields));
      setError(said(cause));
    } finally {
      setBusy(false);
    }
  };
  const again = (chosen: File | undefined): void => {
    if (!chosen) return;
    chosenFile.value = chosen;
    remember(state.id);
    work.send(chosen, chosenTeam.value);
  };
  return (
    <form
      class="stack match"
      onSubmit={event => {
        event.preventDefault();
        void send();
      }}
    >
      <p>{t("match.lead", { n: state.headers.length })}</p>
      <Warning>{t("match.nothing_kept")}</Warning>
      <div class="match-fields">
        {state.fields.map(field => (
          <SelectField
            key={field.name}
            id={`match-${field.name}`}
            label={field.label}
            hint={field.needed ? t("match.is_needed") : proposed(state.proposal, mapping, field)}
            error={faults[field.name]}
            value={mapping[field.name] ?? ""}
            options={[
              { value: "", label: field.needed ? t("match.choose") : t("match.leave") },
              ...state.headers.filter(Boolean).map(header => ({ value: header, label: header })),
            ]}
            onInput={header => setMapping(had => ({ ...had, [field.name]: header }))}
          />
        ))}
      </div>
      {left.length > 0 && <p class="meta">{t("match.left", { n: left.length, names: left.join(", ") })}</p>}
      <Refusal>{error ?? work.error}</Refusal>
      {work.state ? (
        <Sending work={work} />
      ) : state.mapping && !file ? (
        <label class="drop">
          <span class="drop-words">
            <strong>{t("match.send_again")}</strong>
            <span class="meta">{t("match.send_again.hint")}</span>
          </span>
          <input
            type="file"
            accept=".csv,.txt,text/csv,text/plain"
            onChange={event => again(event.currentTarget.files?.[0])}
          />
        </label>
      ) : (
        <Button kind="filled" type="submit" busy={busy}>
          {t("match.go")}
        </Button>
      )}
    </form>
  );
}

function proposed(proposal: Mapping, mapping: Mapping, { name }: ImportField): string {
  return proposal[name] && proposal[name] === mapping[name] ? t("match.proposed") : t("match.optional");
}

function clean(mapping: Mapping): Mapping {
  return Object.fromEntries(Object.entries(mapping).filter(([, header]) => header !== ""));
}

/** `mapping/nom` names the field `nom`. */
function named(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, why]) => [field.replace(/^mapping\//, ""), why]),
  );
}
