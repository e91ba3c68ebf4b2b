import { type Entry, enqueue, settle } from "../../platform/queue.ts";
import { lineWrite, type Stale, together, type Written } from "../../services/project/project.ts";
import { Actions, Button, Card } from "../../ui/index.ts";
import { Both } from "./Both.tsx";
import { useHand } from "./hand.ts";
import { t } from "./words.ts";

/** What left this phone and met something else: the person chooses, their words are still here. */
export function Asked() {
  const { asked } = useHand();
  if (asked.length === 0) return null;
  return (
    <section class="stack" aria-label={t("asked.title")}>
      <h2>{t("asked.title")}</h2>
      {asked.map(entry =>
        entry.state === "conflict" ? (
          <Clash key={entry.id} entry={entry} />
        ) : (
          <Refused key={entry.id} entry={entry} />
        ),
      )}
    </section>
  );
}

function Clash({ entry }: { entry: Entry }) {
  const { refresh } = useHand();
  const stale = (entry.answer?.body ?? {}) as Stale;
  const mine = entry.body as Written | undefined;
  const theirs = async (): Promise<void> => {
    await settle(entry.id, "theirs");
    await refresh();
  };
  if (!mine?.text) return <Removal entry={entry} stale={stale} onLeave={theirs} />;
  const id = entry.subject.split(":")[1] ?? "";
  const both = async (): Promise<void> => {
    const text = together(stale.line ?? mine, mine.text);
    await settle(entry.id, "theirs");
    await enqueue(lineWrite(id, stale.version ?? 0, { ...mine, text }));
  };
  return (
    <Both
      mine={mine}
      stale={stale}
      onMine={() => settle(entry.id, "mine", stale.version)}
      onTheirs={theirs}
      onBoth={stale.line && stale.line.text !== mine.text ? both : undefined}
    />
  );
}

/** One took a line out that the other had just changed. */
function Removal({ entry, stale, onLeave }: { entry: Entry; stale: Stale; onLeave: () => unknown }) {
  const name = stale.line?.by_name ?? "";
  return (
    <Card class="stack stack-2">
      <p class="meta">{t("both.theirs", { name })}</p>
      <blockquote>{stale.line?.text}</blockquote>
      <Actions>
        <Button wide onClick={onLeave}>
          {t("both.keep_theirs", { name })}
        </Button>
        <Button wide onClick={() => settle(entry.id, "mine", stale.version)}>
          {t("remove")}
        </Button>
      </Actions>
    </Card>
  );
}

function Refused({ entry }: { entry: Entry }) {
  return (
    <Card class="stack stack-2">
      <p>{t("refused", { why: entry.answer?.detail ?? "" })}</p>
      <blockquote>{(entry.body as Written | undefined)?.text ?? entry.label}</blockquote>
      <Actions>
        <Button wide onClick={() => settle(entry.id, "mine")}>
          {t("refused.again")}
        </Button>
        <Button wide onClick={() => settle(entry.id, "theirs")}>
          {t("refused.drop")}
        </Button>
      </Actions>
    </Card>
  );
}
