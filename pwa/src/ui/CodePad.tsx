import { useEffect, useRef, useState } from "preact/hooks";
import { FieldError } from "./Field.tsx";
import type { Children } from "./types.ts";
import { useId } from "./use-id.ts";
import { t } from "./words.ts";

type CodePadProps = {
  label: Children;
  hint?: Children;
  error?: Children;
  value: string;
  onInput: (value: string) => void;
  /** Called once all the digits are there. */
  onFull?: (value: string) => void;
  length?: number;
  /** `current-password` for the code of this phone, `new-password` when it is chosen, `one-time-code` otherwise. */
  autocomplete?: "current-password" | "new-password" | "one-time-code";
  focused?: boolean;
  id?: string;
};

/** One real numeric field, drawn as cells: paste works, a password manager works, a screen reader hears one field. */
export function CodePad(props: CodePadProps) {
  const { length = 6, value, onInput } = props;
  const made = useId();
  const id = props.id ?? made;
  const [seen, setSeen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (props.focused) field.current?.focus();
  }, [props.focused]);
  useEffect(() => {
    if (props.error) field.current?.focus();
  }, [props.error]);
  const type = (text: string): void => {
    const digits = text.replace(/\D/g, "").slice(0, length);
    if (field.current) field.current.value = digits;
    onInput(digits);
    if (digits.length === length && digits !== value) props.onFull?.(digits);
  };
  return (
    <div class="field code">
      <label for={id}>{props.label}</label>
      {props.hint && (
        <span class="meta" id={`${id}-hint`}>
          {props.hint}
        </span>
      )}
      <div class="code-cells">
        <input
          ref={field}
          id={id}
          class="code-field"
          type={seen ? "text" : "password"}
          inputMode="numeric"
          pattern="[0-9]*"
          autocomplete={props.autocomplete ?? "current-password"}
          value={value}
          aria-describedby={`${id}-hint ${id}-error`}
          aria-invalid={props.error ? true : undefined}
          onInput={event => type(event.currentTarget.value)}
        />
        {Array.from({ length }, (_, i) => (
          <span key={i} class="code-cell" data-next={i === value.length ? "" : undefined} aria-hidden="true">
            {value[i] === undefined ? "" : seen ? value[i] : "•"}
          </span>
        ))}
      </div>
      <button type="button" class="button quiet code-see" aria-pressed={seen} onClick={() => setSeen(!seen)}>
        {t("code.see")}
      </button>
      <FieldError id={`${id}-error`}>{props.error}</FieldError>
    </div>
  );
}
