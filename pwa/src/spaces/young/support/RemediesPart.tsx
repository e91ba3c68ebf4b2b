import { contactOf } from "../../../services/contacts/all.ts";
import type { Asked, Remedies, Remedy } from "../../../services/support/support.ts";
import { daysBetween, fullDate, longDate } from "../../../text/dates.ts";
import { address } from "../../../text/index.ts";
import { Doubt } from "../../../ui/index.ts";
import { ContactCard } from "../../public/ContactCard.tsx";
import { myDay } from "../steps/use-steps.ts";
import { MadeLetter } from "./MadeLetter.tsx";
import { s } from "./words.ts";

/** After a refusal: each way in order, until when, and who helps. */
export function RemediesPart({ one, remedies }: { one: Asked; remedies: Remedies }) {
  const contacts = remedies.contacts.flatMap(id => contactOf(id) ?? []);
  return (
    <>
      <h3>{s("remedy.title")}</h3>
      <ol class="stack">
        {remedies.steps.map(way => (
          <li key={way.code} class="stack stack-2">
            <Way one={one} way={way} />
          </li>
        ))}
      </ol>
      <h3>{s("remedy.whom")}</h3>
      <div class="stack">
        {contacts.map(contact => (
          <ContactCard key={contact.id} contact={contact} title="h4" />
        ))}
      </div>
    </>
  );
}

function Way({ one, way }: { one: Asked; way: Remedy }) {
  const { until, doubt } = way;
  const days = until ? daysBetween(myDay(), until) : 0;
  return (
    <>
      <p>
        <strong class="line">{way.title[address.value]}</strong>
        <span class="line">{way.text[address.value]}</span>
        {until && (
          <strong class="line">
            {days > 0
              ? s("remedy.until", { n: days, date: fullDate(until) })
              : s("remedy.over", { date: fullDate(until) })}
          </strong>
        )}
        <span class="line meta">
          {s("remedy.source", { article: way.article, date: longDate(way.checked_on) })}
        </span>
      </p>
      {doubt && (
        <p class="cluster">
          <Doubt />
          <span>{doubt}</span>
        </p>
      )}
      {way.letter && (
        <MadeLetter id={one.id} which="contest" title={s("contest.title")} make={s("contest.make")} />
      )}
    </>
  );
}
