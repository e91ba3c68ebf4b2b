import { today } from "../../../platform/clock.ts";
import { contactOf } from "../../../services/contacts/all.ts";
import { readPapers, readPaperTypes } from "../../../services/documents/papers.ts";
import { toolOf } from "../../../services/household/links.ts";
import type { Guide, GuideStep } from "../../../services/steps/guides.ts";
import type { State } from "../../../services/steps/steps.ts";
import { Button, List, Pill, Row } from "../../../ui/index.ts";
import { ContactCard } from "../../public/ContactCard.tsx";
import { addHref } from "../papers/adding.ts";
import { FreshPill, standingOf } from "../papers/fresh.tsx";
import { domainOf, iconOf } from "../papers/kinds.ts";
import { useRead } from "../parts.tsx";
import { d } from "./doing-words.ts";
import { s } from "./steps-words.ts";
import { TellReady } from "./TellReady.tsx";

/** Who helps with this step: the number when somebody checked it, and when they answer. */
export function Call({ contact }: { contact: string | undefined }) {
  const found = contactOf(contact);
  return found ? <ContactCard contact={found} title="h4" /> : null;
}

/** Where it is done: a screen of ours that does it, and the place or the site. */
export function Place({ guide, step }: { guide: Guide; step: GuideStep }) {
  const tool = toolOf(guide.code, step.code);
  const { where } = step;
  return (
    <>
      {tool && (
        <List>
          <Row href={tool} title={d("tool")} />
        </List>
      )}
      {where && !where.url && <p>{s("guide.where", { where: where.label })}</p>}
      {where?.url && (
        <p>
          <a href={where.url} rel="noreferrer noopener" target="_blank">
            {s("guide.site", { where: where.label })}
          </a>
        </p>
      )}
    </>
  );
}

/** The papers it asks for, ticked by those of the safe: on this phone alone. One added from here comes back here. */
export function Papers({ step, back }: { step: GuideStep; back: string }) {
  const types = useRead("paper-types", readPaperTypes);
  const papers = useRead("papers", readPapers);
  const asked = (types.value ?? []).filter(type => step.papers?.includes(type.code));
  if (!step.papers?.length) return <p class="meta">{d("papers.none")}</p>;
  if (asked.length === 0) return null;
  const rows = asked.map(type => {
    const mine = papers.value?.items.find(one => one.type === type.code);
    const fresh = mine && (standingOf(mine, types.value ?? [], today())?.state ?? "good");
    return { type, mine, fresh };
  });
  const ready = rows.filter(one => one.fresh && one.fresh !== "too_old").length;
  return (
    <section class="stack stack-2" aria-label={d("papers")}>
      <h2>{d("papers")}</h2>
      <p>{ready === rows.length ? d("papers.all") : d("papers.some", { n: ready, all: rows.length })}</p>
      <List>
        {rows.map(({ type, mine, fresh }) => (
          <Row
            key={type.code}
            href={mine ? `/jeune/papiers/${mine.id}` : addHref(type.code, back)}
            icon={iconOf(type)}
            domain={domainOf(type)}
            title={type.label}
            meta={
              <>
                <span class="line">{s(mine ? "guide.paper.have" : "guide.paper.add")}</span>
                {fresh ? <FreshPill state={fresh} /> : <Pill status="missing" />}
              </>
            }
          />
        ))}
      </List>
      <p class="meta">{d("papers.mine")}</p>
      <TellReady types={rows.filter(one => one.fresh && one.fresh !== "too_old").map(one => one.type)} />
    </section>
  );
}

/** The proof one keeps: filed from here once the step moved. */
export function Keep({ step, state, back }: { step: GuideStep; state: State; back: string }) {
  const types = useRead("paper-types", readPaperTypes);
  const papers = useRead("papers", readPapers);
  const type = types.value?.find(one => one.code === step.keep);
  if (!type) return null;
  const mine = papers.value?.items.find(one => one.type === type.code);
  if (mine)
    return (
      <List>
        <Row
          href={`/jeune/papiers/${mine.id}`}
          icon={iconOf(type)}
          domain={domainOf(type)}
          title={d("keep.have", { paper: type.label })}
        />
      </List>
    );
  if (state === "todo" || state === "doing") return <p>{d("keep", { paper: type.label })}</p>;
  return (
    <Button wide href={addHref(type.code, back)}>
      {d("keep.add", { paper: type.label })}
    </Button>
  );
}

/** What can go wrong, and what to do then; open as soon as it blocks. */
export function Ways({ step, all, open }: { step: GuideStep; all: Guide[]; open: boolean }) {
  if (!step.blocked?.length) return null;
  return (
    <details class="details" open={open}>
      <summary>{open ? d("ways") : s("guide.blocked")}</summary>
      {step.blocked.map(({ when, do: what, go }) => {
        const other = all.find(one => one.code === go);
        return (
          <div key={when} class="guide-blocked">
            <p>
              <strong>{when}</strong> {what}
            </p>
            {other && (
              <p>
                <a href={`/jeune/demarches/${other.code}`}>{s("guide.go", { guide: other.title })}</a>
              </p>
            )}
          </div>
        );
      })}
    </details>
  );
}
