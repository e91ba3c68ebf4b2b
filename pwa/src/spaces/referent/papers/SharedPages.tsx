import { useEffect, useState } from "preact/hooks";
import { NetworkFailure, Problem } from "../../../platform/http.ts";
import { readPicture } from "../../../services/documents/papers.ts";
import { type Shared, sharedPage } from "../../../services/documents/sharing.ts";
import { Button, ErrorState, Skeleton } from "../../../ui/index.ts";
import { said } from "../words.ts";
import { s } from "./words.ts";

type Props = { shared: Shared; onGone: () => void };

/** The pages, one at a time, with what is written across them. */
export function SharedPages({ shared, onGone }: Props) {
  const [page, setPage] = useState(1);
  return (
    <div class="stack">
      <OnePage key={page} shared={shared} page={page} onGone={onGone} />
      {shared.pages > 1 && (
        <div class="cluster no-print">
          {page > 1 && <Button onClick={() => setPage(page - 1)}>{s("pages.before")}</Button>}
          <span role="status">{s("pages.n", { n: page, all: shared.pages })}</span>
          {page < shared.pages && <Button onClick={() => setPage(page + 1)}>{s("pages.next")}</Button>}
        </div>
      )}
    </div>
  );
}

type Drawn = { url: string } | { error: unknown } | undefined;

function OnePage({ shared, page, onGone }: Props & { page: number }) {
  const [drawn, setDrawn] = useState<Drawn>();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    let url: string | undefined;
    setDrawn(undefined);
    readPicture(sharedPage(shared.grant_id, page), stop.signal).then(
      blob => {
        if (stop.signal.aborted) return;
        url = URL.createObjectURL(blob);
        setDrawn({ url });
      },
      error => {
        if (stop.signal.aborted) return;
        if (error instanceof Problem && error.status === 404) return onGone();
        setDrawn({ error });
      },
    );
    return () => {
      stop.abort();
      if (url) URL.revokeObjectURL(url);
    };
  }, [turn]);
  if (!drawn) return <Skeleton lines={6} />;
  if ("error" in drawn) {
    const why = drawn.error instanceof NetworkFailure ? s("list.offline") : said(drawn.error);
    return <ErrorState text={why} onRetry={() => setTurn(turn + 1)} />;
  }
  return (
    <section
      class="shared-page"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a page taller than the screen scrolls inside, by keyboard too.
      tabIndex={0}
      aria-label={s("pages.alt", { n: page })}
    >
      <img src={drawn.url} alt={s("pages.alt", { n: page })} />
    </section>
  );
}
