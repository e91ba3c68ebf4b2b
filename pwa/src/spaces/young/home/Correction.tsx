import { useEffect, useState } from "preact/hooks";
import type { HomeSheet } from "../../../services/household/sheets.ts";
import { h } from "../household/household-words.ts";
import { type Landlord, LandlordFields, missingOf } from "../household/LandlordFields.tsx";
import { LetterPart } from "../household/LetterPart.tsx";
import type { OwnSheet } from "../household/use-sheet.ts";

export function landlordOf({ landlord = "", landlord_address = "", address = "" }: HomeSheet): Landlord {
  return { landlord, landlord_address, address };
}

/** The letter that asks to complete the inventory, once something was seen. */
export function Correction({ own }: { own: OwnSheet<"home"> }) {
  const [said, setSaid] = useState(landlordOf(own.sheet));
  const kept = JSON.stringify(landlordOf(own.sheet));
  useEffect(() => setSaid(JSON.parse(kept) as Landlord), [kept]);
  const defects = Object.values(own.sheet.defects ?? {});
  const { entry_on } = own.sheet;
  if (defects.length === 0) return null;
  const missing = entry_on
    ? missingOf("correction", said)
    : { say: h("correction.entry.missing"), focus: "correction" };
  return (
    <section class="stack" aria-labelledby="correction">
      <h2 id="correction" tabIndex={-1}>
        {h("correction.title")}
      </h2>
      <p>{h("correction.text")}</p>
      {!entry_on && (
        <p>
          <a href="/jeune/logement/entree">{h("correction.entry.say")}</a>
        </p>
      )}
      <LandlordFields id="correction" said={said} onInput={setSaid} />
      <LetterPart
        id="correction"
        code="inventory-correction"
        title={h("correction.letter")}
        missing={missing}
        said={() => ({ ...said, entry_on, defects })}
        keep={() => own.save(said)}
      />
    </section>
  );
}
