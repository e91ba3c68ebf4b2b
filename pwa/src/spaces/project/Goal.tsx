import { type Line, writtenOf } from "../../services/project/project.ts";
import { longDate, when } from "../../text/dates.ts";
import { Button, CheckField, Pill, type Status, Waits } from "../../ui/index.ts";
import { stateWord } from "./Both.tsx";
import { ownerWord, useHand } from "./hand.ts";
import { t } from "./words.ts";

const pills: Record<NonNullable<Line["state"]>, Status> = {
  todo: "todo",
  doing: "doing",
  done: "finished",
  dropped: "missing",
};

/** One goal and its actions: who, for when, where it stands, what ticks it. */
export function Goal(props: {
  goal: Line;
  actions: Line[];
  onChange: (line: Line) => void;
  onAdd: () => void;
}) {
  const hand = useHand();
  const { goal, actions, onChange, onAdd } = props;
  return (
    <li class="part project-goal stack stack-2">
      <div class="between">
        <h3>{goal.text}</h3>
        <Standing line={goal} />
      </div>
      {goal.waiting && <Waits />}
      {actions.length > 0 && (
        <ul class="stack project-actions">
          {actions.map(one => (
            <Action key={one.id} line={one} onChange={onChange} />
          ))}
        </ul>
      )}
      {hand.mayWrite && (
        <div class="cluster">
          <Button onClick={onAdd} aria-haspopup="dialog">
            <span class="visually-hidden">{t("about", { text: goal.text })}</span>
            {t("action.add")}
          </Button>
          <Change line={goal} onChange={onChange} />
        </div>
      )}
      {hand.show && (
        <CheckField
          label={t("mentor.sees")}
          checked={goal.mentor === true}
          onInput={on => hand.show?.(goal, on)}
        />
      )}
    </li>
  );
}

function Action({ line, onChange }: { line: Line; onChange: (line: Line) => void }) {
  const hand = useHand();
  const open = !line.ticked && line.state !== "done" && line.state !== "dropped";
  return (
    <li class="stack stack-2">
      <div class="between">
        <span>{line.text}</span>
        <Standing line={line} />
      </div>
      <p class="meta">{factsOf(line, ownerWord(hand, line.owner ?? "both", line.owner_name))}</p>
      {line.link && <Leads link={line.link} hidden={hand.side !== "young"} />}
      {line.ticked && line.link && <p class="meta">{t("ticked", { what: linkTitle(line.link) })}</p>}
      {line.waiting && <Waits />}
      {hand.mayWrite && (
        <div class="cluster">
          {open && (
            <Button
              kind="quiet"
              onClick={() => hand.write(line.id, line.version, writtenOf(line, { state: "done" }))}
            >
              <span class="visually-hidden">{t("about", { text: line.text })}</span>
              {t("done")}
            </Button>
          )}
          <Change line={line} onChange={onChange} />
        </div>
      )}
    </li>
  );
}

function Change({ line, onChange }: { line: Line; onChange: (line: Line) => void }) {
  return (
    <Button kind="quiet" aria-haspopup="dialog" onClick={() => onChange(line)}>
      <span class="visually-hidden">{t("about", { text: line.text })}</span>
      {t("change")}
    </Button>
  );
}

function Standing({ line }: { line: Line }) {
  const state = line.ticked ? "done" : (line.state ?? "todo");
  return <Pill status={pills[state]} label={stateWord({ kind: line.kind, state })} />;
}

function factsOf(line: Line, owner: string): string {
  const parts = [owner];
  if (line.state === "done" && line.done_on) parts.push(t("done_on", { date: longDate(line.done_on) }));
  else if (line.due) parts.push(t("due", { date: longDate(line.due) }));
  return parts.join(" · ");
}

type Link = NonNullable<Line["link"]>;

/** What an action leads to; the young person goes there in one tap. */
function Leads({ link, hidden }: { link: Link; hidden: boolean }) {
  const href = hrefOf(link);
  return <p class="small">{href && !hidden ? <a href={href}>{linkTitle(link)}</a> : linkTitle(link)}</p>;
}

export function linkTitle(link: Link): string {
  if (link.kind === "appointment") return t("link.appointment", { date: link.at ? when(link.at) : "" });
  return t(`link.${link.kind}`, { title: link.title ?? "" });
}

function hrefOf({ kind, ref }: Link): string | undefined {
  if (kind === "step" || kind === "journey") return `/jeune/demarches/${ref}`;
  return kind === "appointment" ? `/jeune/agenda/${ref}` : "/jeune/papiers";
}
