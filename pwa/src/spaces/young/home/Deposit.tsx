import { useEffect, useState } from "preact/hooks";
import { Loaded } from "../../../frame/index.ts";
import { type Guidance, readGuidance } from "../../../services/household/guidance.ts";
import { depositPlan, readCents, typedCents } from "../../../services/household/money.ts";
import type { HomeSheet, LeaseKind } from "../../../services/household/sheets.ts";
import { parts, readPecule } from "../../../services/pecule/pecule.ts";
import { longDate, money } from "../../../text/dates.ts";
import { Button, Card, Choices, focusOn, List, Row, TextField, toast } from "../../../ui/index.ts";
import { DelaySource } from "../household/DelaySource.tsx";
import { h } from "../household/household-words.ts";
import { type OwnSheet, useSheet } from "../household/use-sheet.ts";
import { Alert, Page, useRead } from "../parts.tsx";

/** How the deposit is paid: what one has, the advance of Loca-Pass, and the money that may wait. */
export default function Deposit() {
  const own = useSheet("home");
  const guidance = useRead("household", readGuidance);
  return (
    <Page title={h("deposit.title")} back="/jeune/logement">
      <p class="lead">{h("deposit.lead")}</p>
      <Loaded of={own.reading} skeleton={4}>
        {() => (
          <Loaded of={guidance}>
            {read => (
              <div class="stack">
                <Sums own={own} />
                <Plan sheet={own.sheet} guidance={read} />
                <Waiting />
                <List>
                  <Row
                    href="/jeune/demarches/housing-guarantees"
                    domain="logement"
                    title={h("deposit.local")}
                    meta={h("deposit.local.meta")}
                  />
                </List>
              </div>
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

const SUMS = ["rent_cents", "deposit_cents", "saved_cents"] as const;

function Sums({ own }: { own: OwnSheet<"home"> }) {
  const { sheet } = own;
  const kept = SUMS.map(one => typedCents(sheet[one]));
  const [typed, setTyped] = useState(kept);
  const [kind, setKind] = useState<LeaseKind | undefined>(sheet.lease_kind);
  const [wrong, setWrong] = useState<string>();
  useEffect(() => setTyped(kept), [kept.join("|")]);
  useEffect(() => setKind(sheet.lease_kind), [sheet.lease_kind]);
  const save = async (): Promise<void> => {
    setWrong(undefined);
    const change: { [K in (typeof SUMS)[number]]?: number | null } = {};
    for (const [n, field] of SUMS.entries()) {
      const text = typed[n] ?? "";
      const cents = text.trim() === "" ? null : readCents(text);
      if (cents === undefined) {
        setWrong(field);
        return focusOn(`deposit-${field}`);
      }
      change[field] = cents;
    }
    await own.save({ ...change, ...(kind && { lease_kind: kind }) });
    toast(h("kept"));
  };
  return (
    <>
      <Choices<LeaseKind>
        id="deposit-kind"
        label={h("lease.kind")}
        value={kind}
        onInput={setKind}
        options={(["bare", "furnished", "residence"] as const).map(value => ({
          value,
          label: h(`lease.${value}`),
        }))}
      />
      {SUMS.map((field, n) => (
        <TextField
          key={field}
          id={`deposit-${field}`}
          label={h(`deposit.${field}`)}
          value={typed[n] ?? ""}
          onInput={text => setTyped(typed.map((one, at) => (at === n ? text : one)))}
          inputMode="decimal"
          maxLength={12}
          autocomplete="off"
          error={wrong === field ? h("budget.line.cents.wrong") : undefined}
        />
      ))}
      <Button kind="filled" wide onClick={save}>
        {h("deposit.count")}
      </Button>
    </>
  );
}

function Plan({ sheet, guidance: { delays } }: { sheet: HomeSheet; guidance: Guidance }) {
  const { deposit_cents, rent_cents, saved_cents = 0, lease_kind } = sheet;
  if (!deposit_cents) return null;
  const most = delays["housing.loca_pass_most"];
  const limit =
    delays[lease_kind === "bare" ? "housing.deposit_bare_months" : "housing.deposit_furnished_months"];
  const over =
    lease_kind !== undefined &&
    lease_kind !== "residence" &&
    rent_cents !== undefined &&
    limit !== undefined &&
    deposit_cents > rent_cents * limit.value;
  const plan = depositPlan(deposit_cents, saved_cents, {
    most: (most?.value ?? 0) * 100,
    leastMonth: (delays["housing.loca_pass_least_month"]?.value ?? 0) * 100,
    months: delays["housing.loca_pass_months"]?.value ?? 1,
  });
  const first = delays["housing.loca_pass_first_months"]?.value ?? 0;
  const ask = delays["housing.loca_pass_ask_months"]?.value ?? 0;
  return (
    <Card label={h("deposit.plan")} class="stack stack-2">
      <h2 class="first-title">{h("deposit.plan")}</h2>
      {over && limit && (
        <>
          <Alert>{h("deposit.over", { sum: money((rent_cents ?? 0) * limit.value) })}</Alert>
          <DelaySource delay={limit} />
        </>
      )}
      {plan.saved > 0 && <p>{h("deposit.own", { sum: money(plan.saved) })}</p>}
      {plan.advanced > 0 && (
        <>
          <p>
            <strong>{h("deposit.advance", { sum: money(plan.advanced) })}</strong>
          </p>
          <p>
            {h("deposit.back", { n: plan.months, each: money(plan.each), first })}{" "}
            {plan.last !== plan.each && h("deposit.last", { last: money(plan.last) })}
          </p>
          <p>{h("deposit.ask_before", { n: ask })}</p>
          <DelaySource delay={most} />
          <p>
            <a href="https://locapass.actionlogement.fr" rel="noreferrer noopener" target="_blank">
              {h("deposit.site")}
            </a>
          </p>
        </>
      )}
      {plan.missing > 0 && <Alert>{h("deposit.missing", { sum: money(plan.missing) })}</Alert>}
      {plan.advanced === 0 && plan.missing === 0 && <p>{h("deposit.enough")}</p>}
    </Card>
  );
}

/** The money that may wait for this person: said as it is, never counted as already there. */
function Waiting() {
  const pecule = useRead("pecule", readPecule);
  const found = pecule.value;
  if (!found || found.total === undefined) return null;
  const { sure } = parts(found);
  return (
    <Card label={h("deposit.pecule")} class="stack stack-2">
      <h2 class="first-title">{h("deposit.pecule")}</h2>
      <p>{h("deposit.pecule.text", { sum: money(sure), date: longDate(found.opens_on) })}</p>
      <p>{h("deposit.pecule.not_yet")}</p>
      <List>
        <Row href="/jeune/pecule" domain="argent" title={h("deposit.pecule.go")} />
      </List>
    </Card>
  );
}
