import { dayOf } from "../../../platform/clock.ts";
import type { Freshness } from "../../../services/documents/freshness.ts";
import type { Paper, PaperType } from "../../../services/documents/types.ts";
import { longDate } from "../../../text/dates.ts";
import { Pill, Row } from "../../../ui/index.ts";
import { t } from "../words.ts";
import { FreshPill, headline, toRenew } from "./fresh.tsx";
import { domainOf, iconOf, plain } from "./kinds.ts";
import { p } from "./papers-words.ts";

type Props = {
  paper: Paper;
  type: PaperType | undefined;
  fresh: Freshness | undefined;
  withMe: boolean;
  shared: number;
};

/** One paper of the list: what it is, how it stands, where it is kept and who may see it. */
export function PaperRow({ paper, type, fresh, withMe, shared }: Props) {
  const named = type && plain(type.label) !== plain(paper.title) ? type.label : undefined;
  const stands = fresh && headline(fresh);
  const added = t("papers.added", { date: longDate(dayOf(new Date(paper.deposited_at))) });
  const lines = [
    named,
    paper.holder && p("row.holder", { name: paper.holder }),
    stands ?? added,
    withMe && t("papers.with_me"),
    shared > 0 && p("row.shared", { n: shared }),
  ].filter((line): line is string => Boolean(line));
  return (
    <Row
      href={`/jeune/papiers/${paper.id}`}
      icon={iconOf(type)}
      domain={domainOf(type)}
      title={paper.title}
      meta={
        <>
          {lines.map(line => (
            <span key={line} class="line">
              {line}
            </span>
          ))}
          {fresh && toRenew(fresh) && <FreshPill state={fresh.state} />}
        </>
      }
      end={fresh?.state === "good" && !stands ? <Pill status="good" /> : undefined}
    />
  );
}
