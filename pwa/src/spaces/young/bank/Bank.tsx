import { useState } from "preact/hooks";
import { Loaded } from "../../../frame/index.ts";
import { today } from "../../../platform/clock.ts";
import { enqueue } from "../../../platform/queue.ts";
import { readPapers } from "../../../services/documents/papers.ts";
import { type BankStage, bankStage, silentFrom } from "../../../services/household/days.ts";
import { type Guidance, readGuidance } from "../../../services/household/guidance.ts";
import { type Sheets, sheetSubject } from "../../../services/household/sheets.ts";
import { Button, Dialog, List, Row, type Status, Step, Steps, WhoSees } from "../../../ui/index.ts";
import { h } from "../household/household-words.ts";
import { type OwnSheet, useSheet } from "../household/use-sheet.ts";
import { useMine } from "../mine.ts";
import { Page, useRead } from "../parts.tsx";
import { AskPart, GoPart, NamedPart, OpenPart, RightPart, WaitPart } from "./stages.tsx";

const PARTS = ["ask", "wait", "right", "named", "go", "open"] as const;
type Part = (typeof PARTS)[number];
const partOf: Record<BankStage, Part> = {
  ask: "ask",
  wait: "wait",
  silent: "wait",
  right: "right",
  named: "named",
  go: "go",
  open: "open",
};

/** From a refusal to an account: what to do now, and the day that counts. */
export default function Bank() {
  const own = useSheet("bank");
  const guidance = useRead("household", readGuidance);
  const { home } = useMine();
  const age = home.value?.birth?.age_years;
  return (
    <Page title={h("bank.title")} back="/jeune/demarches">
      <p class="lead">{h("bank.lead")}</p>
      {age !== undefined && age < 18 && <p class="lead">{h("bank.minor")}</p>}
      <Loaded of={own.reading} skeleton={5}>
        {() => <Loaded of={guidance}>{read => <Path own={own} guidance={read} />}</Loaded>}
      </Loaded>
    </Page>
  );
}

function Path({ own, guidance }: { own: OwnSheet<"bank">; guidance: Guidance }) {
  const { sheet } = own;
  const silence = guidance.delays["bank.refusal_silence_days"]?.value ?? 0;
  const stage = bankStage(sheet, today(), silence);
  const papers = useRead("papers", readPapers);
  const rib = papers.value?.items.some(one => one.type === "rib") ?? false;
  const at = PARTS.indexOf(partOf[stage]);
  const statusOf = (n: number): Status => {
    if (n < at || (stage === "open" && rib)) return "finished";
    if (n > at) return "todo";
    return stage === "wait" || stage === "named" ? "waiting" : "todo";
  };
  return (
    <div class="stack">
      <Steps label={h("bank.steps")}>
        {PARTS.map((part, n) => (
          <Step key={part} n={n + 1} title={h(`bank.step.${part}`)} status={statusOf(n)} current={n === at}>
            <div class="stack">
              {part === "ask" && <AskPart own={own} guidance={guidance} />}
              {part === "wait" && (
                <WaitPart
                  own={own}
                  days={silence}
                  from={sheet.asked_on ? silentFrom(sheet.asked_on, silence) : undefined}
                />
              )}
              {part === "right" && <RightPart own={own} />}
              {part === "named" && <NamedPart own={own} />}
              {part === "go" && <GoPart own={own} />}
              {part === "open" && <OpenPart rib={rib} />}
            </div>
          </Step>
        ))}
      </Steps>
      <List>
        <Row href="/jeune/demarches/bank-refusal" domain="argent" title={h("bank.guide")} />
      </List>
      <WhoSees>{h("only_me.step")}</WhoSees>
      {Object.keys(sheet).length > 0 && <Again own={own} />}
    </div>
  );
}

function Again({ own }: { own: OwnSheet<"bank"> }) {
  const [asking, setAsking] = useState(false);
  const erase = async (): Promise<void> => {
    setAsking(false);
    const without = (): Sheets => {
      const { bank: _erased, ...others } = own.reading.latest() ?? {};
      return others;
    };
    await enqueue(
      {
        method: "DELETE",
        path: "/api/v1/safe/sheets/bank",
        subject: sheetSubject("bank"),
        label: h("sheet.bank"),
      },
      { name: "sheets", value: without() },
    );
    own.reading.put(without());
  };
  return (
    <>
      <Button kind="quiet" onClick={() => setAsking(true)}>
        {h("bank.again")}
      </Button>
      <Dialog
        open={asking}
        title={h("bank.again.title")}
        confirm={h("bank.again.yes")}
        keep={h("bank.again.no")}
        onConfirm={erase}
        onClose={() => setAsking(false)}
        danger
      >
        <p>{h("bank.again.text")}</p>
      </Dialog>
    </>
  );
}
