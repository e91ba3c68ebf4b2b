import { CalendarCheck, Camera, FileCheck, HandCoins, HousePlus, ReceiptText } from "lucide-preact";
import { Loaded } from "../../../frame/index.ts";
import { today } from "../../../platform/clock.ts";
import { type Door, doorsFor, type Guidance, readGuidance } from "../../../services/household/guidance.ts";
import { longDate } from "../../../text/dates.ts";
import { Button, Card, CheckField, Doubt, List, Listen, Row, WhoSees } from "../../../ui/index.ts";
import { h } from "../household/household-words.ts";
import { type OwnSheet, useSheet } from "../household/use-sheet.ts";
import { useMine } from "../mine.ts";
import { Page, useRead } from "../parts.tsx";

/** Which doors to knock at for a home, from where one stands; several at the same time. */
export default function Doors() {
  const own = useSheet("home");
  const guidance = useRead("household", readGuidance);
  return (
    <Page title={h("home.title")} back="/jeune/demarches">
      <p class="lead">{h("home.lead")}</p>
      <Loaded of={guidance} skeleton={6}>
        {read => <Choose own={own} guidance={read} />}
      </Loaded>
    </Page>
  );
}

function Choose({ own, guidance }: { own: OwnSheet<"home">; guidance: Guidance }) {
  const { home } = useMine();
  const birth = home.value?.birth;
  const months = birth && birth.age_years * 12 + birth.age_months;
  const said = new Set(Object.keys(own.sheet.situations ?? {}));
  const { now, later } = doorsFor(guidance.doors, said, months);
  const tick = (code: string, on: boolean): Promise<void> =>
    own.save({ situations: { [code]: on ? today() : null } });
  return (
    <div class="stack">
      <fieldset class="field">
        <legend>{h("home.situation")}</legend>
        {guidance.situations.map(({ code, label }) => (
          <CheckField key={code} label={label} checked={said.has(code)} onInput={on => tick(code, on)} />
        ))}
      </fieldset>
      <h2>{h("home.doors", { n: now.length })}</h2>
      <p>{h("home.doors.parallel")}</p>
      {now.map(door => (
        <OneDoor key={door.code} door={door} own={own} />
      ))}
      {later.length > 0 && (
        <section class="stack stack-2" aria-label={h("home.later")}>
          <h2>{h("home.later")}</h2>
          <List label={h("home.later")}>
            {later.map(door => (
              <Row key={door.code} title={door.title} meta={laterWords(door)} href={addressOf(door)} />
            ))}
          </List>
        </section>
      )}
      <Tools />
      <WhoSees>{h("only_me.step")}</WhoSees>
      <details class="details">
        <summary>{h("home.sources")}</summary>
        {guidance.sources.map(({ title, checked_on, mark }) => (
          <p key={title}>
            {h(mark === "V" ? "home.source.read" : "home.source.memory", {
              title,
              date: longDate(checked_on),
            })}
          </p>
        ))}
      </details>
    </div>
  );
}

function addressOf(door: Door): string | undefined {
  return door.screen ?? (door.guide && `/jeune/demarches/${door.guide}`);
}

function laterWords({ from_months = 0 }: Door): string {
  const years = Math.floor(from_months / 12);
  const months = from_months % 12;
  return months === 0 ? h("home.from_years", { years }) : h("home.from_months", { years, months });
}

function OneDoor({ door, own }: { door: Door; own: OwnSheet<"home"> }) {
  const knocked = own.sheet.doors?.[door.code];
  const href = addressOf(door);
  return (
    <Card as="article" label={door.title} class="stack stack-2">
      <h3 class="first-title">{door.title}</h3>
      <Listen text={`${door.title}. ${door.text}`} />
      <p>{door.text}</p>
      {door.doubt && (
        <p class="cluster">
          <Doubt />
          <span>{door.doubt}</span>
        </p>
      )}
      {knocked && <p class="meta">{h("home.knocked.on", { date: longDate(knocked) })}</p>}
      <div class="paper-gestures">
        {href && (
          <Button
            kind={door.tonight || door.first ? "filled" : "second"}
            href={href}
            aria-label={h("home.see.one", { door: door.title })}
          >
            {h("home.see")}
          </Button>
        )}
        {!door.tonight && (
          <Button
            kind="quiet"
            aria-label={h(knocked ? "home.unknock.one" : "home.knock.one", { door: door.title })}
            onClick={() => own.save({ doors: { [door.code]: knocked ? null : today() } })}
          >
            {h(knocked ? "home.unknock" : "home.knock")}
          </Button>
        )}
      </div>
    </Card>
  );
}

const tools = [
  ["hlm", HousePlus],
  ["garant", FileCheck],
  ["depot", HandCoins],
  ["entree", CalendarCheck],
  ["etat-des-lieux", Camera],
  ["retard", ReceiptText],
] as const;

function Tools() {
  return (
    <section class="stack stack-2" aria-labelledby="home-tools">
      <h2 id="home-tools">{h("home.tools")}</h2>
      <List>
        {tools.map(([name, icon]) => (
          <Row
            key={name}
            href={`/jeune/logement/${name}`}
            icon={icon}
            domain="logement"
            title={h(`home.tool.${name}`)}
            meta={h(`home.tool.${name}.meta`)}
          />
        ))}
      </List>
    </section>
  );
}
