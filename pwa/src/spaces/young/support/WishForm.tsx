import { useState } from "preact/hooks";
import { contactOf } from "../../../services/contacts/all.ts";
import { type Mine, NEEDS, PARTS, type Part, type Wish } from "../../../services/support/support.ts";
import { Button, CheckField, Chips, Switch, TextArea, TextField, WhoSees } from "../../../ui/index.ts";
import { ContactCard } from "../../public/ContactCard.tsx";
import type { MySupport } from "./use-support.ts";
import { s } from "./words.ts";

type Props = { mine: MySupport; found: Mine; first: Wish; onClose: () => void };

/** What is asked, in one's own words; what of one's past goes with it. Nothing is needed. */
export function WishForm({ mine, found, first, onClose }: Props) {
  const [wish, setWish] = useState(first);
  const set = (change: Partial<Wish>): void => setWish({ ...wish, ...change });
  const send = async (): Promise<void> => {
    await mine.ask(wish);
    onClose();
  };
  const help = contactOf("homeless115");
  return (
    <div class="stack">
      <p>{s("form.lead")}</p>
      <div class="field">
        <span aria-hidden="true">{s("form.needs")}</span>
        <Chips
          label={s("form.needs")}
          items={NEEDS.map(id => ({ id, label: s(`need.${id}`), pressed: wish.needs.includes(id) }))}
          onToggle={id => set({ needs: NEEDS.filter(one => (one === id) !== wish.needs.includes(one)) })}
        />
      </div>
      <Switch
        label={s("form.tonight")}
        hint={s("form.tonight.hint")}
        on={wish.tonight}
        onInput={tonight => set({ tonight })}
      />
      {wish.tonight && help && (
        <div class="stack stack-2">
          <p>{s("form.tonight.call")}</p>
          <ContactCard contact={help} />
        </div>
      )}
      <TextArea
        label={s("form.message")}
        hint={s("form.message.hint")}
        optional
        rows={4}
        maxLength={2000}
        value={wish.message}
        onInput={message => set({ message })}
      />
      <TextField
        label={s("form.reach")}
        hint={s("form.reach.hint")}
        optional
        maxLength={200}
        autocomplete="off"
        value={wish.reach}
        onInput={reach => set({ reach })}
      />
      <fieldset class="field">
        <legend>{s("form.past")}</legend>
        <p class="meta">{s("form.past.hint")}</p>
        {PARTS.map(part => (
          <PastPart
            key={part}
            part={part}
            lines={found.past[part]}
            on={wish.history.includes(part)}
            onInput={on =>
              set({ history: PARTS.filter(one => (one === part ? on : wish.history.includes(one))) })
            }
          />
        ))}
      </fieldset>
      <WhoSees>{s("form.sees")}</WhoSees>
      <Button kind="filled" wide onClick={send}>
        {s("form.go")}
      </Button>
    </div>
  );
}

type PastProps = { part: Part; lines: string[]; on: boolean; onInput: (on: boolean) => void };

function PastPart({ part, lines, on, onInput }: PastProps) {
  if (lines.length === 0) return null;
  return (
    <div class="stack stack-2">
      <CheckField label={s(`past.${part}`)} checked={on} onInput={onInput} />
      <details class="details">
        <summary aria-label={`${s("past.read")} : ${s(`past.${part}`)}`}>{s("past.read")}</summary>
        <ul>
          {lines.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}
