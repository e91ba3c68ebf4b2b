import { useEffect, useState } from "preact/hooks";
import { Loaded } from "../../../frame/index.ts";
import { today } from "../../../platform/clock.ts";
import { renewal, untilAfter } from "../../../services/household/days.ts";
import { type Guidance, readGuidance } from "../../../services/household/guidance.ts";
import { readAnswers } from "../../../services/rights/answers.ts";
import { daysBetween, longDate } from "../../../text/dates.ts";
import { Actions, Button, Card, List, Row, TextArea, TextField, toast } from "../../../ui/index.ts";
import { ToBring } from "../bank/stages.tsx";
import { DayAsk } from "../household/DayAsk.tsx";
import { DelaySource } from "../household/DelaySource.tsx";
import { h } from "../household/household-words.ts";
import { LetterPart } from "../household/LetterPart.tsx";
import { type OwnSheet, useSheet } from "../household/use-sheet.ts";
import { Alert, Page, useRead } from "../parts.tsx";

/** The request for social housing: its number, its priority with the proof, the day it must be renewed. */
export default function SocialHousing() {
  const own = useSheet("home");
  const guidance = useRead("household", readGuidance);
  return (
    <Page title={h("hlm.title")} back="/jeune/logement">
      <p class="lead">{h("hlm.lead")}</p>
      <Loaded of={guidance} skeleton={5}>
        {read => (
          <div class="stack">
            <Renew own={own} guidance={read} />
            <Request own={own} />
            <Priority own={own} guidance={read} />
            <ToBring codes={["ase_certificate", "id_card", "tax_notice", "social_housing_certificate"]} />
            <List>
              <Row href="/jeune/demarches/housing-social-request" domain="logement" title={h("bank.guide")} />
            </List>
          </div>
        )}
      </Loaded>
    </Page>
  );
}

type Parts = { own: OwnSheet<"home">; guidance: Guidance };

function Renew({ own, guidance }: Parts) {
  const { delays } = guidance;
  const opens = delays["housing.renewal_opens_months"];
  const lost = delays["housing.renewal_lost_months"];
  const found = renewal(own.sheet, today(), opens?.value ?? 0, lost?.value ?? 0);
  if (!found) return null;
  const dates = { from: longDate(found.from), date: longDate(found.lost) };
  return (
    <Card label={h("hlm.renew")} class="stack stack-2">
      <h2 class="first-title">{h("hlm.renew")}</h2>
      {found.state === "later" && <p>{h("hlm.renew.later", dates)}</p>}
      {found.state === "now" && (
        <Alert>{h("hlm.renew.now", { ...dates, n: daysBetween(today(), found.lost) })}</Alert>
      )}
      {found.state === "lost" && <Alert>{h("hlm.renew.lost", dates)}</Alert>}
      <DelaySource delay={lost} />
      {found.state !== "later" && (
        <DayAsk
          verb={h(found.state === "now" ? "hlm.renew.done" : "hlm.again")}
          title={h("hlm.renew.title")}
          label={h("hlm.renew.label")}
          onDay={day =>
            found.state === "now"
              ? own.save({ social_renewed_on: day })
              : own.save({ social_asked_on: day, social_renewed_on: null })
          }
        />
      )}
    </Card>
  );
}

function Request({ own }: { own: OwnSheet<"home"> }) {
  const { social_number = "", social_asked_on } = own.sheet;
  const [number, setNumber] = useState(social_number);
  useEffect(() => setNumber(social_number), [social_number]);
  const keep = async (): Promise<void> => {
    await own.save({ social_number: number.trim() || null });
    toast(h("kept"));
  };
  return (
    <section class="stack" aria-labelledby="hlm-request">
      <h2 id="hlm-request">{h("hlm.request")}</h2>
      <p>{social_asked_on ? h("hlm.asked.on", { date: longDate(social_asked_on) }) : h("hlm.not_asked")}</p>
      <Actions>
        <DayAsk
          kind={social_asked_on ? "quiet" : "filled"}
          verb={h(social_asked_on ? "hlm.asked.change" : "hlm.asked")}
          title={h("hlm.asked.title")}
          label={h("hlm.asked.label")}
          had={social_asked_on}
          onDay={day => own.save({ social_asked_on: day })}
        />
      </Actions>
      {social_asked_on && (
        <>
          <TextField
            id="hlm-number"
            label={h("hlm.number")}
            hint={h("hlm.number.hint")}
            value={number}
            onInput={setNumber}
            maxLength={40}
            autocomplete="off"
          />
          <Button onClick={keep}>{h("hlm.number.save")}</Button>
        </>
      )}
    </section>
  );
}

function Priority({ own, guidance }: Parts) {
  const answers = useRead("answers", readAnswers);
  const known = answers.value?.person.care_ended_on ?? undefined;
  const ended = own.sheet.care_ended_on ?? known;
  const [address, setAddress] = useState(own.sheet.address ?? "");
  useEffect(() => setAddress(own.sheet.address ?? ""), [own.sheet.address]);
  const delay = guidance.delays["housing.priority_years"];
  const until = ended && untilAfter(ended, delay?.value ?? 0);
  const missing =
    address.trim() === "" ? { say: h("field.address.missing"), focus: "hlm-address" } : undefined;
  return (
    <section class="stack" aria-labelledby="hlm-priority">
      <h2 id="hlm-priority">{h("hlm.priority")}</h2>
      <p>{h("hlm.priority.text", { n: delay?.value ?? 0 })}</p>
      <p>
        {until === undefined
          ? h("hlm.priority.running")
          : until < today()
            ? h("hlm.priority.over", { date: longDate(until) })
            : h("hlm.priority.until", { date: longDate(until) })}
      </p>
      <DelaySource delay={delay} />
      <DayAsk
        kind="quiet"
        future
        verb={h(ended ? "hlm.ended.change" : "hlm.ended")}
        title={h("hlm.ended.title")}
        label={h("hlm.ended.label")}
        had={ended}
        onDay={day => own.save({ care_ended_on: day })}
      />
      <TextArea
        id="hlm-address"
        label={h("field.address")}
        hint={h("field.address.hint")}
        rows={3}
        value={address}
        onInput={setAddress}
        maxLength={300}
        autocomplete="street-address"
      />
      <LetterPart
        id="hlm"
        code="social-priority"
        title={h("hlm.letter")}
        verb={h("hlm.letter.make")}
        missing={missing}
        said={() => ({
          address,
          ...(ended && { care_ended_on: ended }),
          ...(own.sheet.social_number && { social_number: own.sheet.social_number }),
        })}
        keep={() => own.save({ address })}
      />
    </section>
  );
}
