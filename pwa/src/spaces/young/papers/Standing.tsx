import type { Freshness } from "../../../services/documents/freshness.ts";
import type { PaperType } from "../../../services/documents/types.ts";
import { longDate } from "../../../text/dates.ts";
import { Button, Card, Doubt, List, Row, Source } from "../../../ui/index.ts";
import { FreshPill, headline, inWords, toRenew } from "./fresh.tsx";
import { p } from "./papers-words.ts";

type Props = {
  fresh: Freshness | undefined;
  type: PaperType | undefined;
  /** Where a newer one is photographed. */
  replace: string;
  onDates: () => void;
};

/** How long this paper is good and for what, and what to do next. */
export function Standing({ fresh, type, replace, onDates }: Props) {
  if (!fresh || !type) return null;
  const line = headline(fresh);
  return (
    <Card as="section" label={p("standing.title")} class="stack">
      <div class="cluster">
        <FreshPill state={fresh.state} />
      </div>
      <p>{line ?? p("standing.always")}</p>
      {fresh.ask && (
        <div>
          <Button onClick={onDates}>{p("standing.add_date")}</Button>
        </div>
      )}
      {toRenew(fresh) && type.renew && (
        <>
          <h2>{p("standing.next")}</h2>
          <p>{type.renew}</p>
          <div>
            <Button href={replace}>{p("standing.new_one")}</Button>
          </div>
        </>
      )}
      {fresh.uses.length > 0 && (
        <details class="details">
          <summary>{p("standing.uses", { n: fresh.uses.length })}</summary>
          <List>
            {fresh.uses.map(use => (
              <Row
                key={use.use}
                title={p("standing.for", { what: use.label })}
                meta={inWords(use) ?? p("standing.always")}
                end={use.doubt ? <Doubt /> : <FreshPill state={use.state} />}
              />
            ))}
          </List>
        </details>
      )}
      <Kind type={type} renewShown={toRenew(fresh)} />
    </Card>
  );
}

/** What this kind of paper is, who gives it, where that comes from. */
function Kind({ type, renewShown }: { type: PaperType; renewShown: boolean }) {
  const told = [
    [p("kind.what_for"), type.what_for],
    [p("kind.who_gives"), type.who_gives],
    [p("kind.renew"), renewShown ? undefined : type.renew],
  ].filter((one): one is [string, string] => Boolean(one[1]));
  if (told.length === 0) return null;
  return (
    <details class="details">
      <summary>{p("kind.title")}</summary>
      <div class="stack stack-2">
        <dl class="told">
          {told.map(([what, text]) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        {type.doubt && (
          <p class="cluster">
            <Doubt />
            <span class="meta">{type.doubt}</span>
          </p>
        )}
        {type.sources?.map(source => (
          <Source key={source.title} article={source.title} checkedOn={longDate(source.checked_on)} />
        ))}
      </div>
    </details>
  );
}
