import { FileText } from "lucide-preact";
import { online } from "../../../platform/connectivity.ts";
import { NetworkFailure } from "../../../platform/http.ts";
import { readShared, type Shared } from "../../../services/documents/sharing.ts";
import { longDate } from "../../../text/dates.ts";
import { Button, ErrorState, List, Row, Skeleton } from "../../../ui/index.ts";
import { useLive } from "../live.ts";
import { NotConfirmed, proveAgain } from "../StepUp.tsx";
import { said } from "../words.ts";
import { s } from "./words.ts";

type Props = {
  /** Papers of this young person; without it, of all. */
  youth?: string;
  name?: string;
  /** Where one paper is read. */
  at?: string;
};

/** Papers shown to me, now: nothing else is ever told. */
export function SharedList({ youth, name, at = "/equipe/papiers" }: Props) {
  const shared = useLive(`shared:${youth ?? "all"}`, () => readShared(youth));
  if (shared.state === "locked") return <Closed onOpen={shared.refresh} />;
  if (!shared.value) {
    if (shared.state !== "error") return <Skeleton lines={2} />;
    const why = shared.error instanceof NetworkFailure ? s("list.offline") : said(shared.error);
    return <ErrorState text={why} onRetry={shared.refresh} />;
  }
  if (shared.value.length === 0) return <p>{name ? s("list.empty_of", { name }) : s("list.empty")}</p>;
  return (
    <>
      {!online.value && <p class="meta">{s("list.read_only")}</p>}
      <List label={s("card.title")}>
        {shared.value.map(one => (
          <Row
            key={one.grant_id}
            href={`${at}/${one.grant_id}`}
            icon={FileText}
            title={one.title}
            meta={metaOf(one, youth === undefined)}
            fresh={one.opened_at === undefined}
          />
        ))}
      </List>
    </>
  );
}

function metaOf({ owner_first_name, purpose, ends_on, mode }: Shared, named: boolean): string {
  const parts = [
    named && owner_first_name,
    purpose,
    s("list.until", { date: longDate(ends_on) }),
    mode === "download" && s("list.download"),
  ];
  return parts.filter(Boolean).join(" · ");
}

/** The papers closed by themselves after an hour: the proof opens them again, the rest of the screen never closed. */
export function Closed({ onOpen }: { onOpen: () => Promise<void> }) {
  const open = async (): Promise<void> => {
    try {
      await proveAgain();
    } catch (cause) {
      if (cause instanceof NotConfirmed) return;
      throw cause;
    }
    await onOpen();
  };
  return (
    <div class="stack stack-2">
      <p>{s("closed.text")}</p>
      <div>
        <Button onClick={open}>{s("closed.open")}</Button>
      </div>
    </div>
  );
}
