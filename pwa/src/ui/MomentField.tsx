import { X } from "lucide-preact";
import { FieldError } from "./Field.tsx";
import { useId } from "./use-id.ts";
import "./moment-field.css";
import type { Children } from "./types.ts";

/** A day and an hour side by side, in the phone's own pickers; one sentence for what is missing. */
export function MomentField(props: {
  label: Children;
  words: { day: string; time: string };
  value: { day: string; time: string };
  onInput: (value: { day: string; time: string }) => void;
  error?: Children;
  /** The first day that may be chosen. */
  least?: string;
  id?: string;
  /** Takes this line away; its name is read aloud. */
  remove?: { label: string; onClick: () => void };
}) {
  const made = useId();
  const id = props.id ?? made;
  const { value, onInput, remove } = props;
  const described = {
    "aria-describedby": props.error ? `${id}-error` : undefined,
    "aria-invalid": props.error ? (true as const) : undefined,
  };
  return (
    <fieldset class="field moment" id={id}>
      <legend>{props.label}</legend>
      <div class="moment-parts">
        <span class="date-part">
          <label for={`${id}-day`}>{props.words.day}</label>
          <input
            class="box"
            type="date"
            id={`${id}-day`}
            min={props.least}
            value={value.day}
            {...described}
            onInput={event => onInput({ ...value, day: event.currentTarget.value })}
          />
        </span>
        <span class="date-part">
          <label for={`${id}-time`}>{props.words.time}</label>
          <input
            class="box"
            type="time"
            step={300}
            id={`${id}-time`}
            value={value.time}
            {...described}
            onInput={event => onInput({ ...value, time: event.currentTarget.value })}
          />
        </span>
        {remove && (
          <button type="button" class="icon-button" aria-label={remove.label} onClick={remove.onClick}>
            <X size={24} aria-hidden="true" />
          </button>
        )}
      </div>
      <FieldError id={`${id}-error`}>{props.error}</FieldError>
    </fieldset>
  );
}
