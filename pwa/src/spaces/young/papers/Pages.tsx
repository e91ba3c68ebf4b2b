import { ZoomIn, ZoomOut } from "lucide-preact";
import { useEffect, useState } from "preact/hooks";
import { NetworkFailure, Problem, sentence } from "../../../platform/http.ts";
import { type Paper, readPage } from "../../../services/documents/papers.ts";
import { changeConsent, readConsents } from "../../../services/documents/safe.ts";
import { Button, ErrorState, Skeleton } from "../../../ui/index.ts";
import { openedOffline } from "../parts.tsx";
import { t } from "../words.ts";
import { keptPage } from "./with-me.ts";

/** Which pages: how many, and where each is read from. */
export type Leaves = {
  /** Another paper, or another version, is other pages. */
  name: string;
  pages: number;
  read: (page: number, signal: AbortSignal) => Promise<Blob>;
};

/** The pages of a paper of mine: kept here if they are « toujours avec moi ». */
export function Pages({ paper }: { paper: Paper }) {
  const leaves: Leaves = {
    name: `${paper.id}:${paper.number ?? paper.version}`,
    pages: paper.pages,
    read: (page, signal) => readMine(paper, page, signal),
  };
  return <Leafing leaves={leaves} />;
}

/** Pages, as pictures drawn by the server, one at a time. */
export function Leafing({ leaves }: { leaves: Leaves }) {
  const [page, setPage] = useState(1);
  const [large, setLarge] = useState(false);
  const [seen, setSeen] = useState(false);
  return (
    <div class="stack">
      <OnePage key={`${leaves.name}:${page}`} leaves={leaves} page={page} large={large} onSeen={setSeen} />
      <div class="between paper-tools">
        {leaves.pages > 1 && (
          <div class="cluster">
            {page > 1 && <Button onClick={() => setPage(page - 1)}>{t("paper.before")}</Button>}
            <span role="status">{t("paper.page", { n: page, all: leaves.pages })}</span>
            {page < leaves.pages && <Button onClick={() => setPage(page + 1)}>{t("paper.next")}</Button>}
          </div>
        )}
        {seen && (
          <Button icon={large ? ZoomOut : ZoomIn} onClick={() => setLarge(!large)}>
            {t(large ? "paper.zoom.out" : "paper.zoom.in")}
          </Button>
        )}
      </div>
    </div>
  );
}

type Drawn = { url: string } | { error: unknown } | undefined;

type OnePageProps = { leaves: Leaves; page: number; large: boolean; onSeen: (seen: boolean) => void };

function OnePage({ leaves, page, large, onSeen }: OnePageProps) {
  const [drawn, setDrawn] = useState<Drawn>();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    let url: string | undefined;
    setDrawn(undefined);
    onSeen(false);
    leaves.read(page, stop.signal).then(
      blob => {
        if (stop.signal.aborted) return;
        url = URL.createObjectURL(blob);
        setDrawn({ url });
        onSeen(true);
      },
      error => {
        if (!stop.signal.aborted) setDrawn({ error });
      },
    );
    return () => {
      stop.abort();
      if (url) URL.revokeObjectURL(url);
    };
  }, [turn]);
  const again = (): void => setTurn(turn + 1);
  // As tall as the page will be: what stands below does not move under a finger.
  if (!drawn)
    return (
      <div class="paper-waiting">
        <Skeleton lines={4} />
      </div>
    );
  if ("error" in drawn) return <NotDrawn error={drawn.error} onRetry={again} />;
  return (
    <section
      class="paper-view"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an enlarged page scrolls inside, by keyboard too.
      tabIndex={0}
      aria-label={t("paper.page.alt", { n: page })}
      data-large={large || undefined}
    >
      <img src={drawn.url} alt={t("paper.page.alt", { n: page })} />
    </section>
  );
}

async function readMine(paper: Paper, page: number, signal: AbortSignal): Promise<Blob> {
  const kept = await keptPage(paper, page);
  if (kept) return kept;
  if (openedOffline()) throw new NetworkFailure(undefined);
  return readPage(paper.id, page, signal);
}

/** Why a page does not show, and the gesture that helps. */
function NotDrawn({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (error instanceof Problem && error.code === "previews_refused") return <SayYes onYes={onRetry} />;
  if (error instanceof NetworkFailure) return <ErrorState text={t("paper.offline")} onRetry={onRetry} />;
  return (
    <ErrorState text={error instanceof Problem ? sentence(error) : t("paper.unreadable")} onRetry={onRetry} />
  );
}

/** Pages are drawn only after a yes (VLT-09): it is asked here, where it is understood. */
function SayYes({ onYes }: { onYes: () => void }) {
  const yes = async (): Promise<void> => {
    await changeConsent(await readConsents(), "previews", true);
    onYes();
  };
  return (
    <div class="notice stack">
      <p>{t("paper.preview_ask")}</p>
      <Button onClick={yes}>{t("paper.preview_yes")}</Button>
    </div>
  );
}
