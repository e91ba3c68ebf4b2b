import type { Line, Said, Stale } from "../../services/project/project.ts";
import { longDate } from "../../text/dates.ts";
import { Actions, Button, Card } from "../../ui/index.ts";
import { t } from "./words.ts";

type Props = {
  mine: Said;
  stale: Stale;
  onMine: () => unknown;
  onTheirs: () => unknown;
  /** Absent when the words are the same: only one state or one date can be right. */
  onBoth?: () => unknown;
};

/** Two people changed the same line: both are shown, one chooses, nothing is lost. */
export function Both({ mine, stale, onMine, onTheirs, onBoth }: Props) {
  const name = stale.line?.by_name ?? "";
  return (
    <Card class="stack stack-2 project-both">
      <p role="alert">
        <strong>{t("both.title")}</strong>
      </p>
      {stale.gone ? (
        <p>{t("both.gone", { name })}</p>
      ) : (
        stale.line && (
          <>
            <p class="meta">{t("both.theirs", { name })}</p>
            <blockquote>{summary(stale.line)}</blockquote>
          </>
        )
      )}
      <p class="meta">{t("both.mine")}</p>
      <blockquote>{summary(mine)}</blockquote>
      <Actions>
        {onBoth && !stale.gone && (
          <Button kind="filled" wide onClick={onBoth}>
            {t("both.keep_both")}
          </Button>
        )}
        <Button wide onClick={onMine}>
          {t(stale.gone ? "both.put_back" : "both.keep_mine")}
        </Button>
        <Button wide onClick={onTheirs}>
          {stale.gone ? t("both.let_go") : t("both.keep_theirs", { name })}
        </Button>
      </Actions>
    </Card>
  );
}

/** A line in one sentence: its words, where it stands, for when. */
export function summary(line: Said | Line): string {
  const parts = [line.text];
  if (line.kind !== "word" && line.state) parts.push(stateWord(line));
  if (line.due) parts.push(t("due", { date: longDate(line.due) }));
  return parts.join(" · ");
}

export function stateWord({ kind, state = "todo" }: Pick<Said, "kind" | "state">): string {
  return t(kind === "goal" ? `goal.state.${state}` : `state.${state}`);
}
