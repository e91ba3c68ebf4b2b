import { Printer } from "lucide-preact";
import { useEffect, useState } from "preact/hooks";
import { dayOf, now, today } from "../../../platform/clock.ts";
import { sentence } from "../../../platform/http.ts";
import type { Help } from "../../../services/contacts/all.ts";
import { readLocalContacts } from "../../../services/contacts/local.ts";
import type { Home } from "../../../services/desk/home.ts";
import { saveAs } from "../../../services/documents/takeaway.ts";
import {
  type CardDate,
  drawCard,
  LONGEST,
  lastCard,
  MOST_NUMBERS,
  printable,
} from "../../../services/rights/card.ts";
import { dayName, hour, longDate } from "../../../text/dates.ts";
import { Actions, Button, CheckField } from "../../../ui/index.ts";
import { useMine } from "../mine.ts";
import { Alert, Page, useRead } from "../parts.tsx";
import { r } from "./words.ts";

const FILE = "carte.pdf";

/** What could be printed, in discreet words: the next appointment, the day of 18. */
function datesOf(home: Home | undefined): CardDate[] {
  if (!home) return [];
  const found = (home.appointments ?? []).map(({ starts, starts_at }) => ({
    on: starts.slice(0, 10),
    hour: hour(starts_at),
    words: r("card.appointment"),
  }));
  const { days_to_18, turns_18_on } = home.birth;
  if (days_to_18 !== null && turns_18_on > today())
    return [...found, { on: turns_18_on, words: r("card.18") }];
  return found;
}

/** The card in a pocket: one chooses what is written on it, then keeps or prints it. */
export default function Card() {
  const { home } = useMine();
  const local = useRead<Help[]>("local-contacts", readLocalContacts);
  const dates = datesOf(home.value);
  const [without, setWithout] = useState<string[]>([]);
  const [numbers, setNumbers] = useState<string[]>([]);
  const [card, setCard] = useState<{ file: Blob; at: Date }>();
  const [error, setError] = useState<string>();
  useEffect(() => void lastCard().then(found => setCard(before => before ?? found)), []);
  const helps = printable(local.value ?? []);
  const make = async (): Promise<void> => {
    setError(undefined);
    try {
      const chosen = helps.filter(({ id }) => numbers.includes(id));
      const file = await drawCard({
        dates: dates.filter(({ on }) => !without.includes(on)).slice(0, 3),
        numbers: chosen.map(({ number_display = "", name }) => ({
          number: number_display,
          words: name.slice(0, LONGEST),
        })),
      });
      setCard({ file, at: now() });
      saveAs(FILE, file);
    } catch (cause) {
      setError(sentence(cause));
    }
  };
  const toggle = (list: string[], one: string): string[] =>
    list.includes(one) ? list.filter(other => other !== one) : [...list, one];
  return (
    <Page title={r("card.title")} back="/jeune/moi">
      <div class="stack">
        <p class="lead">{r("card.lead")}</p>
        <p>{r("card.always")}</p>
        {dates.length > 0 && (
          <fieldset class="field">
            <legend>{r("card.dates")}</legend>
            {dates.map(one => (
              <CheckField
                key={one.on}
                label={`${one.words} : ${dayName(one.on)}${one.hour ? `, ${one.hour}` : ""}`}
                checked={!without.includes(one.on)}
                onInput={() => setWithout(toggle(without, one.on))}
              />
            ))}
          </fieldset>
        )}
        {helps.length > 0 && (
          <fieldset class="field">
            <legend>{r("card.numbers", { n: MOST_NUMBERS })}</legend>
            {helps.map(one => (
              <CheckField
                key={one.id}
                label={`${one.number_display} · ${one.name}`}
                checked={numbers.includes(one.id)}
                onInput={() => setNumbers(toggle(numbers, one.id).slice(-MOST_NUMBERS))}
              />
            ))}
          </fieldset>
        )}
        <Alert>{error}</Alert>
        <Actions>
          <Button kind="filled" wide icon={Printer} onClick={make}>
            {r("card.make")}
          </Button>
          {card && (
            <Button wide onClick={() => saveAs(FILE, card.file)}>
              {r("card.save", { date: longDate(dayOf(card.at)) })}
            </Button>
          )}
        </Actions>
        <p class="meta">{r("card.discreet")}</p>
      </div>
    </Page>
  );
}
