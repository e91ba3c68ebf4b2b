import { CircleAlert, Search as Glass } from "lucide-preact";
import type { JSX } from "preact";
import type { Children } from "./types.ts";
import { useId } from "./use-id.ts";
import { t } from "./words.ts";

export type FieldProps = {
  label: Children;
  hint?: Children;
  /** What is wrong and how to mend it: « Il manque le mois. Écris un nombre de 1 à 12. » */
  error?: Children;
  /** « Gardé sur ce téléphone à 14 h 02 » */
  draft?: Children;
  optional?: boolean;
};

type Described = { "aria-describedby": string | undefined; "aria-invalid": true | undefined };

/** Label above, hint under it, then the box, then the error. */
export function Field(props: FieldProps & { id: string; children: (described: Described) => Children }) {
  const { id, label, hint, error, draft, optional } = props;
  const parts = [hint && `${id}-hint`, error && `${id}-error`, draft && `${id}-draft`].filter(Boolean);
  return (
    <div class="field">
      <label for={id}>
        {label}
        {optional && <span class="meta"> {t("field.optional")}</span>}
      </label>
      {hint && (
        <span class="meta" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {props.children({
        "aria-describedby": parts.join(" ") || undefined,
        "aria-invalid": error ? true : undefined,
      })}
      <FieldError id={`${id}-error`}>{error}</FieldError>
      {draft && (
        <span class="meta" id={`${id}-draft`}>
          {draft}
        </span>
      )}
    </div>
  );
}

export function FieldError({ id, children }: { id: string; children?: Children }) {
  return (
    <span id={id} aria-live="polite">
      {children && (
        <span class="field-error">
          <CircleAlert size={20} aria-hidden="true" />
          <span>{children}</span>
        </span>
      )}
    </span>
  );
}

type Box = Omit<JSX.InputHTMLAttributes<HTMLInputElement>, "onInput" | "label">;

export type TextFieldProps = FieldProps & Box & { value: string; onInput: (value: string) => void };

export function TextField({
  label,
  hint,
  error,
  draft,
  optional,
  value,
  onInput,
  id,
  ...box
}: TextFieldProps) {
  const made = useId();
  const name = String(id ?? made);
  return (
    <Field id={name} label={label} hint={hint} error={error} draft={draft} optional={optional}>
      {described => (
        <input
          class="box"
          {...box}
          {...described}
          id={name}
          value={value}
          onInput={event => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

type Area = Omit<JSX.TextareaHTMLAttributes<HTMLTextAreaElement>, "onInput" | "label">;

export function TextArea(props: FieldProps & Area & { value: string; onInput: (value: string) => void }) {
  const { label, hint, error, draft, optional, value, onInput, id, ...box } = props;
  const made = useId();
  const name = String(id ?? made);
  return (
    <Field id={name} label={label} hint={hint} error={error} draft={draft} optional={optional}>
      {described => (
        <textarea
          class="box"
          rows={4}
          {...box}
          {...described}
          id={name}
          value={value}
          onInput={event => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

export type Option = { value: string; label: string };

export function SelectField(
  props: FieldProps & {
    id?: string;
    name?: string;
    value: string;
    options: Option[];
    onInput: (value: string) => void;
  },
) {
  const made = useId();
  const name = props.id ?? made;
  return (
    <Field id={name} label={props.label} hint={props.hint} error={props.error} optional={props.optional}>
      {described => (
        <select
          class="box"
          {...described}
          id={name}
          name={props.name}
          value={props.value}
          onChange={event => props.onInput(event.currentTarget.value)}
        >
          {props.options.map(option => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Looks for a word in what is shown. */
export function Search(props: {
  label: string;
  value: string;
  onInput: (value: string) => void;
  id?: string;
}) {
  const made = useId();
  const id = props.id ?? made;
  return (
    <div class="search">
      <label class="visually-hidden" for={id}>
        {props.label}
      </label>
      <Glass size={20} aria-hidden="true" />
      <input
        class="box"
        type="search"
        id={id}
        placeholder={props.label}
        autocomplete="off"
        value={props.value}
        onInput={event => props.onInput(event.currentTarget.value)}
      />
    </div>
  );
}
