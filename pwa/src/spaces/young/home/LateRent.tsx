import { useEffect, useState } from "preact/hooks";
import { Loaded } from "../../../frame/index.ts";
import { today } from "../../../platform/clock.ts";
import { contactOf } from "../../../services/contacts/all.ts";
import { instalments, readCents, typedCents } from "../../../services/household/money.ts";
import { money, monthName } from "../../../text/dates.ts";
import { Card, List, Row, SelectField, TextField } from "../../../ui/index.ts";
import { ContactCard } from "../../public/ContactCard.tsx";
import { h } from "../household/household-words.ts";
import { type Landlord, LandlordFields, missingOf } from "../household/LandlordFields.tsx";
import { LetterPart } from "../household/LetterPart.tsx";
import { type OwnSheet, useSheet } from "../household/use-sheet.ts";
import { Page } from "../parts.tsx";
import { landlordOf } from "./Correction.tsx";
import "./home.css";

/** The first late rent: say it the same day, propose to pay in several times, ask for help. */
export default function LateRent() {
  const own = useSheet("home");
  return (
    <Page title={h("late.title")} back="/jeune/logement">
      <p class="lead">{h("late.lead")}</p>
      <ol class="numbered">
        <li>{h("late.first")}</li>
        <li>{h("late.second")}</li>
        <li>{h("late.third")}</li>
      </ol>
      <Loaded of={own.reading} skeleton={4}>
        {() => (
          <div class="stack after-list">
            <Form own={own} />
            <Help />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

const MOST = 12;

function Form({ own }: { own: OwnSheet<"home"> }) {
  const { late_month = monthName(today()), late_cents } = own.sheet;
  const [month, setMonth] = useState(late_month);
  const [sum, setSum] = useState(typedCents(late_cents));
  const [times, setTimes] = useState("3");
  const [said, setSaid] = useState(landlordOf(own.sheet));
  const kept = JSON.stringify(landlordOf(own.sheet));
  useEffect(() => setSaid(JSON.parse(kept) as Landlord), [kept]);
  const owed = readCents(sum);
  const paid = owed ? instalments(owed, Number(times)) : [];
  const missing = !owed
    ? { say: h("budget.line.cents.wrong"), focus: "late-owed" }
    : month.trim() === ""
      ? { say: h("late.month.missing"), focus: "late-month" }
      : missingOf("late", said);
  return (
    <div class="stack">
      <h2>{h("late.plan")}</h2>
      <TextField
        id="late-month"
        label={h("late.month")}
        value={month}
        onInput={setMonth}
        maxLength={40}
        autocomplete="off"
      />
      <TextField
        id="late-owed"
        label={h("late.owed")}
        value={sum}
        onInput={setSum}
        inputMode="decimal"
        maxLength={12}
        autocomplete="off"
      />
      <SelectField
        id="late-times"
        label={h("late.times")}
        value={times}
        options={Array.from({ length: MOST }, (_, n) => ({
          value: String(n + 1),
          label: h("late.times.n", { n: n + 1 }),
        }))}
        onInput={setTimes}
      />
      {paid.length > 0 && (
        <Card label={h("late.each")} class="stack stack-2">
          <p class="first-title">{h("late.each")}</p>
          <p class="display figures">{money(paid[0] ?? 0)}</p>
          {paid.at(-1) !== paid[0] && <p>{h("late.last", { sum: money(paid.at(-1) ?? 0) })}</p>}
          <p>{h("late.check")}</p>
          <List>
            <Row href="/jeune/budget" domain="argent" title={h("late.budget")} />
          </List>
        </Card>
      )}
      <LandlordFields id="late" said={said} onInput={setSaid} />
      <LetterPart
        id="late"
        code="late-rent"
        title={h("late.letter")}
        missing={missing}
        said={() => ({ ...said, month: month.trim(), owed, times: Number(times) })}
        keep={() => own.save({ ...said, late_month: month.trim(), late_cents: owed ?? null })}
      />
    </div>
  );
}

function Help() {
  const arrears = contactOf("rent_arrears");
  return (
    <section class="stack" aria-labelledby="late-help">
      <h2 id="late-help">{h("late.help")}</h2>
      {arrears && <ContactCard contact={arrears} />}
      <List>
        <Row
          href="/jeune/demarches/housing-fsl"
          domain="logement"
          title={h("late.fsl")}
          meta={h("late.fsl.meta")}
        />
      </List>
    </section>
  );
}
