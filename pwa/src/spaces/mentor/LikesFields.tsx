import type { Likes } from "../../services/mentoring/types.ts";
import { Chips, Choices, TextField } from "../../ui/index.ts";
import { m, wordOf } from "./words.ts";

const codes = {
  language: [
    "fr",
    "en",
    "ar",
    "es",
    "pt",
    "de",
    "it",
    "tr",
    "uk",
    "ru",
    "ps",
    "fa",
    "bn",
    "ur",
    "ff",
    "bm",
    "wo",
    "so",
    "am",
    "zh",
    "lsf",
  ],
  interest: [
    "sport",
    "music",
    "games",
    "cooking",
    "drawing",
    "nature",
    "animals",
    "cinema",
    "reading",
    "tinkering",
    "travel",
    "computing",
  ],
  availability: ["weekday_day", "weekday_evening", "saturday", "sunday", "phone"],
} as const;

type Props = {
  value: Likes;
  onInput: (value: Likes) => void;
  /** Asks for a preference (« plutôt une femme ») or says who one is. */
  gender?: string;
  /** Where one lives is asked of volunteers, and of a young person who wants somebody near. */
  area?: boolean;
};

/** What a volunteer offers, or what a young person would like: the same questions, so that they meet. */
export function LikesFields({ value, onInput, gender, area = true }: Props) {
  const put = (next: Partial<Likes>): void => onInput({ ...value, ...next });
  return (
    <div class="stack">
      {gender && (
        <Choices
          label={gender}
          value={value.gender}
          options={["", "woman", "man"].map(code => ({ value: code, label: wordOf("gender", code) }))}
          onInput={code => put({ gender: code })}
        />
      )}
      <Many
        kind="language"
        label={m("likes.languages")}
        value={value.languages}
        onInput={languages => put({ languages })}
      />
      <Many
        kind="interest"
        label={m("likes.interests")}
        value={value.interests}
        onInput={interests => put({ interests })}
      />
      <Many
        kind="availability"
        label={m("likes.availability")}
        value={value.availability}
        onInput={availability => put({ availability })}
      />
      <TextField
        label={m("likes.trade")}
        optional
        maxLength={80}
        autocomplete="off"
        value={value.trade}
        onInput={trade => put({ trade })}
      />
      {area && (
        <TextField
          label={m("likes.area")}
          optional
          maxLength={80}
          autocomplete="off"
          value={value.area}
          onInput={next => put({ area: next })}
        />
      )}
    </div>
  );
}

function Many(props: {
  kind: keyof typeof codes;
  label: string;
  value: string[];
  onInput: (value: string[]) => void;
}) {
  const { kind, label, value, onInput } = props;
  return (
    <div class="stack stack-2">
      <strong aria-hidden="true">{label}</strong>
      <Chips
        label={label}
        items={codes[kind].map(id => ({ id, label: wordOf(kind, id), pressed: value.includes(id) }))}
        onToggle={id => onInput(value.includes(id) ? value.filter(one => one !== id) : [...value, id])}
      />
    </div>
  );
}

/** The same, told in a few lines; `quiet` says nothing when there is nothing. */
export function LikesTold({ of, quiet }: { of: Partial<Likes>; quiet?: boolean }) {
  const lines = [
    ["likes.languages", "language", of.languages],
    ["likes.interests", "interest", of.interests],
    ["likes.availability", "availability", of.availability],
  ] as const;
  const told = lines.filter(([, , found]) => found && found.length > 0);
  if (told.length === 0 && !of.trade) return quiet ? null : <p>{m("pair.likes.none")}</p>;
  return (
    <dl class="facts">
      {told.map(([label, kind, found]) => (
        <div class="fact" key={label}>
          <dt>{m(label)}</dt>
          <dd>{(found ?? []).map(code => wordOf(kind, code)).join(", ")}</dd>
        </div>
      ))}
      {of.trade && (
        <div class="fact">
          <dt>{m("likes.trade")}</dt>
          <dd>{of.trade}</dd>
        </div>
      )}
    </dl>
  );
}
