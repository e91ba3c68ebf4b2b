import { useEffect, useState } from "preact/hooks";
import "./project.css";
import { sentence } from "../../platform/problem.ts";
import { saveAs } from "../../services/documents/takeaway.ts";
import {
  type Domain,
  type LineChange,
  readChanges,
  readPdf,
  type Said,
  sign,
  type WholeEdition,
} from "../../services/project/project.ts";
import { Actions, Button, Card, Tile, toast } from "../../ui/index.ts";
import { summary } from "./Both.tsx";
import { ownerWord, signedBy, useHand } from "./hand.ts";
import { titleOf } from "./Part.tsx";
import { dayWord } from "./Signing.tsx";
import { t } from "./words.ts";

type Props = { edition: WholeEdition; domains: Domain[]; onSigned: () => void };

/** One edition: its text as it is signed, who signed, what changed since. */
export function EditionPart({ edition, domains, onSigned }: Props) {
  const hand = useHand();
  const [fault, setFault] = useState<string>();
  const toSign = edition.state === "open" && hand.mayWrite && !signedBy(edition, hand.side);
  const tried = async (work: () => Promise<void>): Promise<void> => {
    setFault(undefined);
    await work().catch(error => setFault(sentence(error)));
  };
  const keep = async (): Promise<void> => {
    await hand.keep?.(edition.number);
    onSigned();
  };
  return (
    <div class="stack project">
      <p class="meta">{t("edition.made", { name: edition.made_by, date: dayWord(edition.made_at) })}</p>
      {domains.map(domain => (
        <Frozen key={domain.code} domain={domain} lines={edition.lines} />
      ))}
      <Card class="stack stack-2">
        <h2>{t("edition.signatures")}</h2>
        {edition.signatures.length === 0 && <p>{t("edition.none")}</p>}
        {edition.signatures.map(one => (
          <p key={one.side}>{t("edition.signed_by", { name: one.first_name, date: dayWord(one.at) })}</p>
        ))}
        <div role="alert">{fault && <p class="field-error">{fault}</p>}</div>
        {toSign && <p>{t("edition.promise")}</p>}
        {edition.paper_given_at && <p role="status">{t("edition.kept")}</p>}
        <Actions>
          {toSign && (
            <Button
              kind="filled"
              wide
              onClick={() =>
                tried(async () => {
                  const after = await sign(hand.youth, edition);
                  hand.put(after);
                  onSigned();
                  toast(t("edition.signed"));
                  // Signed by both: it goes to one's papers at once.
                  if (after.editions?.some(one => one.number === edition.number && one.signed_on))
                    await keep();
                })
              }
            >
              {t("edition.sign")}
            </Button>
          )}
          <Button
            wide
            onClick={() =>
              tried(async () =>
                saveAs(t("edition.file", { n: edition.number }), await readPdf(hand.youth, edition.number)),
              )
            }
          >
            {t("edition.pdf")}
          </Button>
          {hand.keep && edition.signed_on && !edition.paper_given_at && (
            <Button wide onClick={() => tried(keep)}>
              {t("edition.keep")}
            </Button>
          )}
          {edition.paper_given_at && (
            <Button wide href="/jeune/papiers">
              {t("edition.papers")}
            </Button>
          )}
        </Actions>
        <p class="meta project-sum">{t("edition.sum", { sum: edition.sha256 })}</p>
      </Card>
      <Since number={edition.number} />
    </div>
  );
}

/** One part of a frozen text: nothing of it can be changed. */
function Frozen({ domain, lines }: { domain: Domain; lines: WholeEdition["lines"] }) {
  const hand = useHand();
  const here = lines.filter(one => one.theme === domain.code);
  return (
    <section class="stack stack-2">
      <div class="cluster project-head">
        <Tile domain={domain.journeys} />
        <h2>{titleOf(hand.side, domain)}</h2>
      </div>
      {here.length === 0 && <p class="meta">{t("empty.part")}</p>}
      {here
        .filter(one => one.kind === "word")
        .map(one => (
          <div key={one.id} class="project-own">
            <p class="meta">
              {hand.side === "young" ? t("words.title") : t("pro.words.title", { name: hand.name })}
            </p>
            <blockquote>{one.text}</blockquote>
          </div>
        ))}
      {here
        .filter(one => one.kind === "goal")
        .map(goal => (
          <div key={goal.id} class="stack stack-2">
            <h3>{summary(goal)}</h3>
            <ul class="project-list">
              {here
                .filter(one => one.goal === goal.id)
                .map(one => (
                  <li key={one.id}>
                    {`${summary(one.ticked ? { ...one, state: "done" } : one)} · ${ownerWord(hand, one.owner ?? "both", one.owner_name)}`}
                  </li>
                ))}
            </ul>
          </div>
        ))}
    </section>
  );
}

/** What changed since this edition, line by line: before, now. */
function Since({ number }: { number: number }) {
  const { youth } = useHand();
  const [changes, setChanges] = useState<LineChange[]>();
  useEffect(() => {
    readChanges(youth, number).then(setChanges, () => setChanges(undefined));
  }, [youth, number]);
  if (!changes) return null;
  return (
    <section class="stack stack-2" aria-labelledby="project-since">
      <h2 id="project-since">{t("changes.title")}</h2>
      {changes.length === 0 ? (
        <p>{t("changes.none")}</p>
      ) : (
        <ul class="stack">
          {changes.map(one => (
            <li key={one.id}>
              <strong>{t(`changes.${one.what}`)}</strong>
              <Was when="before" said={one.before} />
              <Was when="after" said={one.after} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Was({ when, said }: { when: "before" | "after"; said: Said | undefined }) {
  return said ? <p>{t(`changes.${when}`, { text: summary(said) })}</p> : null;
}
