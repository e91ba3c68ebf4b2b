import { missingOf, type ToBring, toBring } from "../../../services/appointments/bring.ts";
import { t } from "../../../services/appointments/said.ts";
import type { Appointment } from "../../../services/appointments/types.ts";
import { readPapers, readPaperTypes } from "../../../services/documents/papers.ts";
import { Button, Pill, type Status, WhoSees } from "../../../ui/index.ts";
import { addHref } from "../papers/adding.ts";
import { useRead } from "../parts.tsx";

const looks: Record<Exclude<ToBring["state"], "unknown">, [Status, "kept" | "past" | "lack"]> = {
  kept: ["good", "kept"],
  past: ["old", "past"],
  missing: ["missing", "lack"],
};

/** What to bring, and what is missing from one's own papers: compared on this phone, told to nobody. */
export function PapersPart({ item, on }: { item: Appointment; on: string }) {
  const papers = useRead("papers", readPapers);
  const types = useRead("paper-types", readPaperTypes);
  const labels = new Map((types.value ?? []).map(type => [type.code, type.label]));
  const found = toBring(item.papers, labels, papers.value?.items, on);
  const missing = missingOf(found);
  const past = item.status === "done" || item.status === "cancelled" || item.status === "missed";
  return (
    <section class="part">
      <h2>{t("one.papers")}</h2>
      {found.length === 0 ? (
        <p>{t("one.papers.none")}</p>
      ) : (
        <>
          {!past && <p class={missing.length > 0 ? "due" : undefined}>{sentence(found, missing)}</p>}
          <ul class="stack stack-2">
            {found.map(paper => (
              <li key={paper.code} class="between">
                <span>{paper.label}</span>
                <State paper={paper} />
              </li>
            ))}
          </ul>
          {!past &&
            missing.map(paper => (
              <Button key={paper.code} href={addHref(paper.code, `/jeune/agenda/${item.id}`)}>
                {t("one.papers.add", { name: paper.label })}
              </Button>
            ))}
          <WhoSees>{t("one.papers.private")}</WhoSees>
        </>
      )}
    </section>
  );
}

function State({ paper }: { paper: ToBring }) {
  if (paper.state === "unknown") return null;
  const [status, words] = looks[paper.state];
  return <Pill status={status} label={t(`one.papers.${words}`)} />;
}

/** « Il te manque : RIB. » */
function sentence(found: ToBring[], missing: ToBring[]): string {
  if (found.some(({ state }) => state === "unknown")) return t("one.papers.unknown");
  if (missing.length === 0) return t("one.papers.all");
  return t("one.papers.missing", { names: missing.map(({ label }) => label).join(", ") });
}
