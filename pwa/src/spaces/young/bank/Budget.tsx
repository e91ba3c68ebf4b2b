import { Eye, EyeOff, Plus } from "lucide-preact";
import { useState } from "preact/hooks";
import { Loaded } from "../../../frame/index.ts";
import { today } from "../../../platform/clock.ts";
import { coming, envelopes, monthOf } from "../../../services/household/money.ts";
import type { BudgetLine, BudgetSheet, Envelope } from "../../../services/household/sheets.ts";
import { dayName, longDate, money } from "../../../text/dates.ts";
import { Button, Card, Empty, List, Row, Sheet, Waits, WhoSees } from "../../../ui/index.ts";
import { h } from "../household/household-words.ts";
import { LetterPart } from "../household/LetterPart.tsx";
import { type OwnSheet, useSheet } from "../household/use-sheet.ts";
import { Alert, Page } from "../parts.tsx";
import { Balance, LineForm } from "./BudgetForms.tsx";
import "./budget.css";

export type Edited = { id: string | undefined; line: Partial<BudgetLine> & Pick<BudgetLine, "envelope"> };

/** A month of money, for my eyes alone: what comes in, four envelopes, what is left to live on, the next dates. */
export default function Budget() {
  const own = useSheet("budget");
  const [edited, setEdited] = useState<Edited>();
  const [shown, setShown] = useState(true);
  return (
    <Page title={h("budget.title")} back="/jeune/demarches">
      <p class="lead">{h("budget.lead")}</p>
      <Loaded of={own.reading} skeleton={5}>
        {() => <Whole own={own} shown={shown} onShow={setShown} onEdit={setEdited} />}
      </Loaded>
      <Sheet open={edited !== undefined} title={h("budget.line")} onClose={() => setEdited(undefined)}>
        {edited && <LineForm own={own} edited={edited} onDone={() => setEdited(undefined)} />}
      </Sheet>
    </Page>
  );
}

type WholeProps = {
  own: OwnSheet<"budget">;
  shown: boolean;
  onShow: (on: boolean) => void;
  onEdit: (one: Edited) => void;
};

function Whole({ own, shown, onShow, onEdit }: WholeProps) {
  const lines = Object.entries(own.sheet.lines ?? {});
  const month = monthOf(lines.map(([, line]) => line));
  const sum = (cents: number): string => (shown ? money(cents) : h("budget.hidden"));
  return (
    <div class="stack">
      {lines.length === 0 ? (
        <Empty
          text={h("budget.empty")}
          action={
            <Button
              kind="filled"
              icon={Plus}
              onClick={() => onEdit({ id: undefined, line: { envelope: "in" } })}
            >
              {h("budget.add.to", { envelope: h("budget.in") })}
            </Button>
          }
        />
      ) : (
        <>
          <Card label={h("budget.left")} class="stack stack-2">
            <p class="first-title">{h("budget.left")}</p>
            <p class="display figures">
              {sum(month.left)} <span class="small">{h("budget.left.month")}</span>
            </p>
            {month.left >= 0 ? (
              <p>{h("budget.week", { sum: sum(month.week) })}</p>
            ) : (
              <Alert>
                {h("budget.minus")} {h("budget.minus.help")}
              </Alert>
            )}
            {own.waiting && <Waits />}
            <div>
              <Button kind="quiet" icon={shown ? EyeOff : Eye} onClick={() => onShow(!shown)}>
                {h(shown ? "budget.hide" : "budget.show")}
              </Button>
            </div>
          </Card>
          {(["in", ...envelopes] as const).map(one => (
            <Group key={one} envelope={one} lines={lines} sum={sum} onEdit={onEdit} />
          ))}
          <Balance own={own} sum={sum} />
          <Dates sheet={own.sheet} sum={sum} />
          <ShowTo own={own} />
        </>
      )}
      <WhoSees>{h("only_me")}</WhoSees>
    </div>
  );
}

type GroupProps = {
  envelope: Envelope;
  lines: [string, BudgetLine][];
  sum: (cents: number) => string;
  onEdit: (one: Edited) => void;
};

function Group({ envelope, lines, sum, onEdit }: GroupProps) {
  const mine = lines.filter(([, line]) => line.envelope === envelope);
  const title = h(`budget.${envelope}`);
  return (
    <section class="stack stack-2" aria-labelledby={`budget-${envelope}`}>
      <div class="between">
        <h2 id={`budget-${envelope}`} class="first-title">
          {title}
        </h2>
        <strong class="figures">{sum(mine.reduce((all, [, line]) => all + line.cents, 0))}</strong>
      </div>
      {mine.length > 0 && (
        <List label={title}>
          {mine.map(([id, line]) => (
            <Row
              key={id}
              title={line.label}
              meta={line.day ? h("budget.line.on", { day: line.day }) : undefined}
              end={<span class="figures">{sum(line.cents)}</span>}
              onClick={() => onEdit({ id, line })}
            />
          ))}
        </List>
      )}
      <div>
        <Button
          icon={Plus}
          onClick={() => onEdit({ id: undefined, line: { envelope } })}
          aria-label={h("budget.add.to", { envelope: title })}
        >
          {h("budget.add")}
        </Button>
      </div>
    </section>
  );
}

function Dates({ sheet, sum }: { sheet: BudgetSheet; sum: (cents: number) => string }) {
  const next = coming(sheet, today());
  if (next.length === 0) return null;
  const low = next.find(one => one.after !== undefined && one.after < 0);
  return (
    <section class="stack stack-2" aria-labelledby="budget-coming">
      <h2 id="budget-coming">{h("budget.coming")}</h2>
      {low?.after !== undefined && (
        <Alert>{h("budget.coming.low", { sum: sum(-low.after), date: longDate(low.on) })}</Alert>
      )}
      <List label={h("budget.coming")}>
        {next.map(({ id, line, on, after }) => (
          <Row
            key={`${id}-${on}`}
            title={`${dayName(on)} : ${line.label}`}
            meta={after === undefined ? undefined : h("budget.coming.after", { sum: sum(after) })}
            end={
              <span class="figures">
                {line.envelope === "in" ? "+ " : "− "}
                {sum(line.cents)}
              </span>
            }
          />
        ))}
      </List>
    </section>
  );
}

function ShowTo({ own }: { own: OwnSheet<"budget"> }) {
  return (
    <details class="details">
      <summary>{h("budget.show_to")}</summary>
      <div class="stack">
        <p>{h("budget.show_to.text")}</p>
        <LetterPart
          id="budget"
          code="budget"
          title={h("budget.page")}
          verb={h("budget.page.make")}
          said={() => ({ lines: own.sheet.lines ?? {} })}
        />
      </div>
    </details>
  );
}
