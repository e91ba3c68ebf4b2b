import { Check } from "lucide-preact";
import type { Children } from "./types.ts";
import { useId } from "./use-id.ts";
import { useSaid } from "./use-said.ts";
import { t } from "./words.ts";

export type Choice<V extends string> = { value: V; label: Children; hint?: Children };

/** One answer among a few, each a large row. */
export function Choices<V extends string>(props: {
  label: Children;
  options: Choice<V>[];
  value: V | undefined;
  /** A gesture that lasts gives its promise: the answer stays shown until it ends. */
  onInput: (value: V) => void | Promise<void>;
  error?: Children;
  id?: string;
}) {
  const made = useId();
  const [value, say] = useSaid(props.value, props.onInput);
  const name = props.id ?? made;
  return (
    <fieldset class="field" id={name}>
      <legend>{props.label}</legend>
      <div class="list">
        {props.options.map(option => (
          <label class="choice" key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => say(option.value)}
            />
            <span class="row-text">
              <span>{option.label}</span>
              {option.hint && <span class="meta">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {props.error && <span class="field-error">{props.error}</span>}
    </fieldset>
  );
}

export function CheckField(props: {
  label: Children;
  hint?: Children;
  checked: boolean;
  onInput: (on: boolean) => void | Promise<void>;
}) {
  const [checked, say] = useSaid(props.checked, props.onInput);
  return (
    <label class="check">
      <input type="checkbox" checked={checked} onChange={event => say(event.currentTarget.checked)} />
      <span class="row-text">
        <span>{props.label}</span>
        {props.hint && <span class="meta">{props.hint}</span>}
      </span>
    </label>
  );
}

/** On or off, at once, with its word. */
export function Switch(props: {
  label: Children;
  hint?: Children;
  on: boolean;
  onInput: (on: boolean) => void | Promise<void>;
}) {
  const id = useId();
  const [on, say] = useSaid(props.on, props.onInput);
  return (
    <div class="switch">
      <span class="row-text" id={id}>
        <span>{props.label}</span>
        {props.hint && <span class="meta">{props.hint}</span>}
      </span>
      <button
        type="button"
        role="switch"
        class="switch-button"
        aria-checked={on}
        aria-labelledby={id}
        onClick={() => say(!on)}
      >
        <span class="switch-track" aria-hidden="true">
          <span class="switch-knob" />
        </span>
        <span class="small" aria-hidden="true">
          {on ? t("switch.on") : t("switch.off")}
        </span>
      </button>
    </div>
  );
}

export type ChipItem = { id: string; label: string; count?: number; pressed: boolean };

/** Filters that are also counts. */
export function Chips({
  items,
  onToggle,
  label,
}: {
  items: ChipItem[];
  onToggle: (id: string) => void;
  label: string;
}) {
  return (
    <fieldset class="chips">
      <legend class="visually-hidden">{label}</legend>
      {items.map(item => (
        <button
          key={item.id}
          type="button"
          class="chip"
          aria-pressed={item.pressed}
          onClick={() => onToggle(item.id)}
        >
          <span>
            {item.pressed && <Check size={18} aria-hidden="true" />}
            {item.label}
            {item.count !== undefined && <strong class="figures">{item.count}</strong>}
          </span>
        </button>
      ))}
    </fieldset>
  );
}
