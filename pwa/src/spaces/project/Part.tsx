import { Quote } from "lucide-preact";
import type { Domain, Line, Project } from "../../services/project/project.ts";
import { unbroken } from "../../text/index.ts";
import { Button, Card, CheckField, Tile, Waits } from "../../ui/index.ts";
import { Goal } from "./Goal.tsx";
import { useHand } from "./hand.ts";
import type { Writing } from "./LineSheet.tsx";
import { t } from "./words.ts";

type Ask = (writing: Writing) => void;

/** One of the six parts: the young person's own words, then the goals of both. */
export function Part({ domain, project, onWrite }: { domain: Domain; project: Project; onWrite: Ask }) {
  const hand = useHand();
  const here = project.lines.filter(one => one.theme === domain.code);
  const own = here.filter(one => one.kind === "word");
  const goals = here.filter(one => one.kind === "goal");
  const id = `project-${domain.code}`;
  const change = (line: Line): void => onWrite({ domain, line, blank: line });
  return (
    <Card label={titleOf(hand.side, domain)} class="stack stack-2 project-part">
      <div class="cluster project-head">
        <Tile domain={domain.journeys} />
        <h2 id={id}>{titleOf(hand.side, domain)}</h2>
      </div>
      {hand.side === "young" && <p class="meta">{unbroken(domain.ask)}</p>}
      {own.map(one => (
        <Own key={one.id} line={one} onChange={change} />
      ))}
      {goals.length > 0 && (
        <ul class="list">
          {goals.map(goal => (
            <Goal
              key={goal.id}
              goal={goal}
              actions={here.filter(one => one.goal === goal.id)}
              onChange={change}
              onAdd={() => onWrite({ domain, blank: blankOf("action", domain, goal.id) })}
            />
          ))}
        </ul>
      )}
      {here.length === 0 && hand.side !== "young" && <p class="meta">{t("empty.part")}</p>}
      {hand.mayWrite && (
        <div class="cluster">
          {hand.side === "young" && own.length === 0 && (
            <Button
              aria-haspopup="dialog"
              onClick={() => onWrite({ domain, blank: blankOf("word", domain) })}
            >
              <span class="visually-hidden">{t("about", { text: domain.title })}</span>
              {t("words.write")}
            </Button>
          )}
          <Button aria-haspopup="dialog" onClick={() => onWrite({ domain, blank: blankOf("goal", domain) })}>
            <span class="visually-hidden">{t("about", { text: titleOf(hand.side, domain) })}</span>
            {t("goal.add")}
          </Button>
        </div>
      )}
    </Card>
  );
}

/** The young person's own words: apart, theirs alone to change. */
function Own({ line, onChange }: { line: Line; onChange: (line: Line) => void }) {
  const hand = useHand();
  const mine = hand.side === "young" && hand.mayWrite;
  return (
    <div class="project-own stack stack-2">
      <p class="meta cluster">
        <Quote size={18} aria-hidden="true" />
        {hand.side === "young" ? t("words.title") : t("pro.words.title", { name: hand.name })}
      </p>
      <blockquote>{line.text}</blockquote>
      {line.waiting && <Waits />}
      {mine && (
        <div>
          <Button kind="quiet" aria-haspopup="dialog" onClick={() => onChange(line)}>
            {t("words.change")}
          </Button>
        </div>
      )}
      {mine && hand.show && (
        <CheckField
          label={t("mentor.sees.words")}
          checked={line.mentor === true}
          onInput={on => hand.show?.(line, on)}
        />
      )}
    </div>
  );
}

export function titleOf(side: "young" | "referent", domain: Domain): string {
  return side === "young" ? domain.title : domain.pro;
}

function blankOf(kind: "goal" | "action" | "word", domain: Domain, goal?: string): Writing["blank"] {
  const start = { kind, theme: domain.code, text: "" } as const;
  if (kind !== "action") return start;
  return { ...start, ...(goal && { goal }), owner: "both", state: "todo" };
}
