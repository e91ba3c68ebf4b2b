import { TextArea, TextField } from "../../../ui/index.ts";
import { h } from "./household-words.ts";

export type Landlord = { landlord: string; landlord_address: string; address: string };

type Props = { id: string; said: Landlord; onInput: (said: Landlord) => void };

/** To whom the letter goes, and from where it comes. */
export function LandlordFields({ id, said, onInput }: Props) {
  return (
    <>
      <TextField
        id={`${id}-landlord`}
        label={h("field.landlord")}
        value={said.landlord}
        onInput={landlord => onInput({ ...said, landlord })}
        maxLength={80}
        autocomplete="off"
      />
      <TextArea
        id={`${id}-landlord_address`}
        label={h("field.landlord_address")}
        optional
        rows={2}
        value={said.landlord_address}
        onInput={landlord_address => onInput({ ...said, landlord_address })}
        maxLength={300}
        autocomplete="off"
      />
      <TextArea
        id={`${id}-address`}
        label={h("field.address")}
        hint={h("field.address.hint")}
        rows={3}
        value={said.address}
        onInput={address => onInput({ ...said, address })}
        maxLength={300}
        autocomplete="street-address"
      />
    </>
  );
}

/** What keeps a letter to a landlord from being made: said, and where to go. */
export function missingOf(id: string, said: Landlord): { say: string; focus: string } | undefined {
  if (said.landlord.trim() === "") return { say: h("field.landlord.missing"), focus: `${id}-landlord` };
  if (said.address.trim() === "") return { say: h("field.address.missing"), focus: `${id}-address` };
  return undefined;
}
