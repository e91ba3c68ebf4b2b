/** A sheet of handover, part by part, as both spaces draw it. */
import type { Fact, HandoverText, Section } from "../../services/handovers/handovers.ts";
import { longDate } from "../../text/dates.ts";
import type { Children } from "../../ui/index.ts";
import "./handovers.css";

type Props = {
  text: HandoverText;
  title: (section: Section) => string;
  none: (section: Section) => string;
  /** What stands under a part: a box to tick, a field to fill. */
  under?: (section: Section) => Children;
};

/** What was written, then the facts; a part without anything says so. */
export function SheetParts({ text, title, none, under }: Props) {
  return (
    <>
      {text.sections.map(section => (
        <section key={section} class="card stack stack-2" aria-labelledby={`sheet-${section}`}>
          <h2 id={`sheet-${section}`}>{title(section)}</h2>
          <Part text={text} section={section} none={none(section)} />
          {under?.(section)}
        </section>
      ))}
    </>
  );
}

function Part({ text, section, none }: { text: HandoverText; section: Section; none: string }) {
  const words = section === "where" || section === "matters" || section === "words" ? text[section] : "";
  const facts = section === "matters" || section === "words" ? [] : text.facts[section];
  if (!words && facts.length === 0) return <p class="meta">{none}</p>;
  return (
    <>
      {words && <p class="handover-said">{words}</p>}
      {facts.length > 0 && (
        <ul class="handover-facts">
          {facts.map(fact => (
            <li key={`${fact.text}${fact.on}`}>
              {fact.text}
              {about(fact) && <span class="meta line">{about(fact)}</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function about({ on, note }: Fact): string {
  return [on ? longDate(on) : "", note].filter(Boolean).join(" · ");
}
