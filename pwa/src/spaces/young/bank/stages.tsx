/** What is done at each stage of the account. */
import { useState } from "preact/hooks";
import { today } from "../../../platform/clock.ts";
import { readPapers, readPaperTypes } from "../../../services/documents/papers.ts";
import type { Guidance } from "../../../services/household/guidance.ts";
import { daysBetween, longDate } from "../../../text/dates.ts";
import { Actions, Button, Doubt, List, Listen, Pill, Row, TextField } from "../../../ui/index.ts";
import { DayAsk } from "../household/DayAsk.tsx";
import { h } from "../household/household-words.ts";
import type { OwnSheet } from "../household/use-sheet.ts";
import { addHref } from "../papers/adding.ts";
import { FreshPill, standingOf } from "../papers/fresh.tsx";
import { domainOf, iconOf } from "../papers/kinds.ts";
import { useRead } from "../parts.tsx";

const BANK = "/jeune/banque";

type Own = { own: OwnSheet<"bank"> };

/** Kinds of papers to bring, as they stand in mine: seen on this phone alone. */
export function ToBring({ codes }: { codes: readonly string[] }) {
  const types = useRead("paper-types", readPaperTypes);
  const papers = useRead("papers", readPapers);
  return (
    <section class="stack stack-2" aria-label={h("bank.papers")}>
      <h2 class="first-title">{h("bank.papers")}</h2>
      <List>
        {(types.value ?? [])
          .filter(type => codes.includes(type.code))
          .map(type => {
            const mine = papers.value?.items.find(one => one.type === type.code);
            const state = mine && standingOf(mine, types.value ?? [])?.state;
            return (
              <Row
                key={type.code}
                href={mine ? `/jeune/papiers/${mine.id}` : addHref(type.code, BANK)}
                icon={iconOf(type)}
                domain={domainOf(type)}
                title={type.label}
                meta={mine ? <FreshPill state={state ?? "good"} /> : <Pill status="missing" />}
              />
            );
          })}
      </List>
    </section>
  );
}

/** What to do, to read or to hear. */
function Said({ text }: { text: string }) {
  return (
    <>
      <p>{text}</p>
      <Listen text={text} />
    </>
  );
}

export function AskPart({ own, guidance }: Own & { guidance: Guidance }) {
  const notice = guidance.delays["bank.closing_notice_days"]?.value ?? 0;
  return (
    <>
      <Said text={h("bank.ask.text")} />
      <Actions>
        <Button kind="filled" wide href="/jeune/banque/refus">
          {h("bank.ask.go")}
        </Button>
        <DayAsk
          kind="second"
          verb={h("bank.ask.given")}
          title={h("bank.ask.given.title")}
          label={h("bank.ask.given.label")}
          onDay={asked_on => own.save({ asked_on })}
        >
          <p>{h("bank.ask.given.text")}</p>
        </DayAsk>
        <DayAsk
          kind="quiet"
          verb={h("bank.ask.already")}
          title={h("bank.written.title")}
          label={h("bank.written.label")}
          onDay={refused_on => own.save({ refused_on, refusal: "written" })}
        />
        <Button kind="quiet" onClick={() => own.save({ refusal: "closed" })}>
          {h("bank.closed")}
        </Button>
      </Actions>
      <p class="meta">{h("bank.closed.text", { n: notice })}</p>
    </>
  );
}

export function WaitPart({ own, days, from }: Own & { days: number; from: string | undefined }) {
  if (!from) return null;
  const left = daysBetween(today(), from);
  const written = (
    <DayAsk
      kind={left > 0 ? "filled" : "second"}
      verb={h("bank.written")}
      title={h("bank.written.title")}
      label={h("bank.written.label")}
      onDay={refused_on => own.save({ refused_on, refusal: "written" })}
    />
  );
  return (
    <>
      <Said
        text={
          left > 0
            ? h("bank.wait.text", { n: days, date: longDate(from) })
            : h("bank.silent.text", { n: days })
        }
      />
      {left > 0 && (
        <p>
          <strong>{h("bank.wait.left", { n: left })}</strong>
        </p>
      )}
      <Actions>
        {left <= 0 && (
          <Button kind="filled" wide onClick={() => own.save({ refusal: "silent" })}>
            {h("bank.silent.yes")}
          </Button>
        )}
        {written}
        <DayAsk
          kind="quiet"
          verb={h("bank.accepted")}
          title={h("bank.accepted.title")}
          label={h("bank.accepted.label")}
          onDay={opened_on => own.save({ opened_on })}
        />
      </Actions>
    </>
  );
}

export function RightPart({ own }: Own) {
  return (
    <>
      <Said text={h("bank.right.text")} />
      <Actions>
        <Button kind="filled" wide href="/jeune/banque/droit-au-compte">
          {h("bank.right.go")}
        </Button>
        <DayAsk
          kind="second"
          verb={h("bank.right.sent")}
          title={h("bank.right.sent.title")}
          label={h("bank.right.sent.label")}
          onDay={sent_on => own.save({ sent_on })}
        />
      </Actions>
    </>
  );
}

export function NamedPart({ own }: Own) {
  const [bank, setBank] = useState("");
  const missing = bank.trim() === "" ? { say: h("bank.named.missing"), focus: "bank-named" } : undefined;
  return (
    <>
      <Said text={h("bank.named.text")} />
      <p>
        <Doubt>{h("bank.named.doubt")}</Doubt>
      </p>
      <TextField
        id="bank-named"
        label={h("bank.named.label")}
        value={bank}
        onInput={setBank}
        maxLength={80}
        autocomplete="off"
      />
      <Actions>
        <Button
          kind="filled"
          wide
          missing={missing}
          onClick={() => own.save({ named_bank: bank.trim(), named_on: today() })}
        >
          {h("bank.named.save")}
        </Button>
        <Button href={addHref("bdf_letter", BANK)}>{h("bank.named.letter")}</Button>
      </Actions>
    </>
  );
}

export function GoPart({ own }: Own) {
  return (
    <>
      <Said text={h("bank.go.text", { bank: own.sheet.named_bank ?? "" })} />
      <ToBring codes={["bdf_letter", "id_card", "proof_of_address"]} />
      <p>{h("bank.go.free")}</p>
      <DayAsk
        verb={h("bank.go.opened")}
        title={h("bank.accepted.title")}
        label={h("bank.accepted.label")}
        onDay={opened_on => own.save({ opened_on })}
      />
    </>
  );
}

export function OpenPart({ rib }: { rib: boolean }) {
  return (
    <>
      <Said text={h(rib ? "bank.open.done" : "bank.open.text")} />
      <Actions>
        {!rib && (
          <Button kind="filled" wide href={addHref("rib", BANK)}>
            {h("bank.open.rib")}
          </Button>
        )}
        <Button kind={rib ? "filled" : "second"} wide href="/jeune/budget">
          {h("bank.open.budget")}
        </Button>
      </Actions>
    </>
  );
}
