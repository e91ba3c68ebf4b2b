import { Ellipsis } from "lucide-preact";
import { useState } from "preact/hooks";
import { found } from "../../services/conversations/joining.ts";
import type { Message, Thread } from "../../services/conversations/types.ts";
import { hideRead } from "../../services/conversations/writes.ts";
import { when } from "../../text/dates.ts";
import { Button, List, Row, Search, Sheet, Switch } from "../../ui/index.ts";
import { anchor } from "./Bubbles.tsx";
import { said } from "./faults.ts";
import { useTalk } from "./frame.tsx";
import { reach } from "./Lot.tsx";
import type { useThread } from "./use-thread.ts";
import { t } from "./words.ts";

type WaysProps = { thread: Thread; talk: ReturnType<typeof useThread> };

/** What may be done with a thread: look for a word in it, keep for oneself what one has read. */
export function ThreadWays({ thread, talk }: WaysProps) {
  const { side } = useTalk();
  const [open, setOpen] = useState(false);
  const [error, setError] = useState<string>();
  const hide = async (hides: boolean): Promise<void> => {
    setError(undefined);
    try {
      await hideRead(thread.id, hides);
      await talk.refresh();
    } catch (cause) {
      setError(said(cause));
    }
  };
  return (
    <div class="talk-ways">
      <Button kind="quiet" icon={Ellipsis} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t("ways.open")}
      </Button>
      <Sheet open={open} title={t("ways.title")} onClose={() => setOpen(false)}>
        <div class="stack">
          <Finding talk={talk} onFound={() => setOpen(false)} />
          {side === "young" && (
            <Switch label={t("ways.hide_read")} on={thread.hides_read} onInput={hides => hide(hides)} />
          )}
          <span role="alert">{error}</span>
        </div>
      </Sheet>
    </div>
  );
}

/** Looks on this device, in what it has read and in the rest of the thread, which it fetches once. */
function Finding({ talk, onFound }: { talk: WaysProps["talk"]; onFound: () => void }) {
  const [asked, setAsked] = useState("");
  const [whole, setWhole] = useState(talk.before === null);
  const [busy, setBusy] = useState(false);
  const look = (value: string): void => {
    setAsked(value);
    if (whole) return;
    setWhole(true);
    setBusy(true);
    talk
      .all()
      .catch(() => setWhole(false))
      .finally(() => setBusy(false));
  };
  const hits = found(talk.messages, asked);
  const go = (message: Message): void => {
    onFound();
    requestAnimationFrame(() => reach(message.seq, anchor(message)));
  };
  return (
    <div class="stack stack-2">
      <Search label={t("ways.search")} value={asked} onInput={look} />
      <p class="meta" role="status">
        {asked.trim() && busy && `${t("ways.busy")} `}
        {asked.trim() &&
          !(busy && hits.length === 0) &&
          t(hits.length === 0 ? "ways.nothing" : "ways.hits", { n: hits.length })}
      </p>
      {hits.length > 0 && (
        <List label={t("ways.search")}>
          {hits.slice(0, 50).map(one => (
            <Row
              key={one.id}
              title={(one.text || one.voice?.transcript || one.target?.title || "").slice(0, 120)}
              meta={`${one.mine ? t("bubble.me") : one.author?.first_name} · ${when(one.at)}`}
              onClick={() => go(one)}
            />
          ))}
        </List>
      )}
    </div>
  );
}
