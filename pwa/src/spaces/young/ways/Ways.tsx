import { IdCard, KeyRound, Smartphone } from "lucide-preact";
import { Loaded } from "../../../frame/index.ts";
import { dayOf } from "../../../platform/clock.ts";
import { type CardState, readCard } from "../../../services/accounts/card.ts";
import { readWaysIn, type WayIn } from "../../../services/accounts/phones.ts";
import { longDate } from "../../../text/dates.ts";
import { Actions, Button, List, Listen, Pill, Row } from "../../../ui/index.ts";
import { Page, useRead, useRefresh } from "../parts.tsx";
import { w } from "./words.ts";

type Standing = { ways: WayIn[]; card: CardState };

async function readStanding(): Promise<Standing> {
  const [ways, card] = await Promise.all([readWaysIn(), readCard()]);
  return { ways, card };
}

/** « Comment je rentre si je perds mon téléphone » : each way in, and where it stands. */
export default function Ways() {
  const standing = useRead("ways-standing", readStanding);
  useRefresh(standing);
  return (
    <Page title={w("title")} back="/jeune/moi">
      <div class="stack">
        <Listen text={w("lead")} />
        <p>{w("lead")}</p>
        <Loaded of={standing} skeleton={4}>
          {value => <Each standing={value} />}
        </Loaded>
      </div>
    </Page>
  );
}

function Each({ standing: { ways, card } }: { standing: Standing }) {
  const phones = ways.filter(one => one.kind === "phone").length;
  const words = ways.some(one => one.kind === "passphrase");
  const alive = ways.length + (card.made_at ? 1 : 0);
  return (
    <div class="stack">
      <p class="notice" role="status">
        {alive < 2 ? w("few") : w("enough", { n: alive })}
      </p>
      <List label={w("short")}>
        {phones > 0 && (
          <Row
            icon={Smartphone}
            title={w("phone")}
            meta={w("phone.meta")}
            end={<Pill status="good" label={w("state.ready")} />}
          />
        )}
        <Row
          href="/jeune/moi/deuxieme-telephone"
          icon={Smartphone}
          title={w("second")}
          meta={w("second.meta")}
        />
        {phones > 1 && (
          <Row
            href="/jeune/moi/acces"
            icon={Smartphone}
            title={w("others", { n: phones - 1 })}
            meta={w("others.meta")}
            end={<Pill status="good" label={w("state.ready")} />}
          />
        )}
        <Row
          href="/jeune/moi/carte-de-secours"
          icon={IdCard}
          title={w("card")}
          meta={cardMeta(card)}
          end={cardPill(card)}
        />
        <Row
          href="/jeune/moi/mots"
          icon={KeyRound}
          title={w("words")}
          meta={w(words ? "words.meta" : "words.none")}
          end={
            words ? (
              <Pill status="good" label={w("state.ready")} />
            ) : (
              <Pill status="missing" label={w("state.choice")} />
            )
          }
        />
      </List>
      <Actions>
        <Button wide href="/jeune/moi/acces">
          {w("back.phones")}
        </Button>
      </Actions>
    </div>
  );
}

const day = (instant: string): string => longDate(dayOf(new Date(instant)));

function cardMeta({ made_at, stowed_at }: CardState): string {
  if (!made_at) return w("card.none");
  return stowed_at ? w("card.stowed", { date: day(stowed_at) }) : w("card.made", { date: day(made_at) });
}

function cardPill({ made_at, stowed_at }: CardState) {
  if (!made_at) return <Pill status="missing" label={w("state.todo")} />;
  return stowed_at ? (
    <Pill status="good" label={w("state.ready")} />
  ) : (
    <Pill status="waiting" label={w("state.stow")} />
  );
}
