import { Plus } from "lucide-preact";
import { useState } from "preact/hooks";
import type { Target, Thread } from "../../services/conversations/types.ts";
import { ErrorState, List, Row, Sheet, Skeleton } from "../../ui/index.ts";
import { pictures } from "./Bubbles.tsx";
import { said } from "./faults.ts";
import { useTalk } from "./frame.tsx";
import { KeptTexts } from "./KeptTexts.tsx";
import { t } from "./words.ts";

type JoinProps = {
  thread: Thread;
  onJoin: (target: Target) => void;
  /** Words kept beforehand, put in the field. */
  onText: (text: string) => void;
};

/** [+]: an appointment, a paper, a journey named in the message. Naming opens nothing: a paper is shown by sharing it. */
export function JoinSheet({ thread, onJoin, onText }: JoinProps) {
  const { joinable, side, models } = useTalk();
  const [open, setOpen] = useState(false);
  const [found, setFound] = useState<Target[]>();
  const [error, setError] = useState<string>();
  if (!joinable) return null;
  const show = (): void => {
    setOpen(true);
    setError(undefined);
    joinable(thread).then(setFound, cause => setError(said(cause)));
  };
  return (
    <>
      <button
        type="button"
        class="icon-button"
        aria-label={t("join.go")}
        aria-haspopup="dialog"
        onClick={show}
      >
        <Plus size={24} aria-hidden="true" />
      </button>
      <Sheet open={open} title={t("join.title")} onClose={() => setOpen(false)}>
        <div class="stack">
          {side === "young" && <p class="meta">{t("join.paper")}</p>}
          {models && (
            <KeptTexts
              onChoose={text => {
                setOpen(false);
                onText(text);
              }}
            />
          )}
          {error && <ErrorState text={error} onRetry={show} />}
          {!found && !error && <Skeleton lines={3} />}
          {found?.length === 0 && <p>{t("join.nothing")}</p>}
          {found && found.length > 0 && (
            <List label={t("join.title")}>
              {found.map(one => (
                <Row
                  key={`${one.kind} ${one.ref}`}
                  icon={pictures[one.kind]}
                  title={one.title}
                  meta={t(`target.${one.kind}`)}
                  onClick={() => {
                    setOpen(false);
                    onJoin(one);
                  }}
                />
              ))}
            </List>
          )}
        </div>
      </Sheet>
    </>
  );
}
