import { CalendarSync, Copy } from "lucide-preact";
import { useEffect, useState } from "preact/hooks";
import { dayOf } from "../../../platform/clock.ts";
import { closeFeed, type Feed, openFeed, readFeed } from "../../../services/appointments/reading.ts";
import { t } from "../../../services/appointments/said.ts";
import { longDate } from "../../../text/dates.ts";
import { Button, Card, Dialog, ErrorState, Skeleton, toast } from "../../../ui/index.ts";

/** A secret address for the calendar of a phone or a computer: made, shown once, stopped. */
export function FeedPart({ said }: { said: (error: unknown) => string }) {
  const [feed, setFeed] = useState<Feed>();
  const [url, setUrl] = useState<string>();
  const [error, setError] = useState<string>();
  const [asked, setAsked] = useState<"stop" | "again">();
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setError(undefined);
    try {
      await work();
    } catch (cause) {
      setError(said(cause));
    }
  };
  const read = (): Promise<void> => attempt(async () => setFeed(await readFeed()));
  useEffect(() => void read(), []);
  const create = (): Promise<void> =>
    attempt(async () => {
      setAsked(undefined);
      const made = await openFeed();
      if (made === null) setError(t("feed.lost"));
      setUrl(made ?? undefined);
      setFeed(await readFeed());
    });
  const stop = (): Promise<void> =>
    attempt(async () => {
      setAsked(undefined);
      await closeFeed();
      setUrl(undefined);
      setFeed({ active: false, created_at: null });
      toast(t("feed.revoked"));
    });
  return (
    <div class="stack">
      <p>{t("feed.what")}</p>
      {error && <ErrorState text={error} onRetry={feed ? undefined : read} />}
      {!feed && !error && <Skeleton lines={2} />}
      {feed && <p>{standing(feed)}</p>}
      {url && <Address url={url} />}
      {feed && (
        <div class="actions">
          {feed.active ? (
            <>
              <Button kind="danger" wide onClick={() => setAsked("stop")}>
                {t("feed.revoke")}
              </Button>
              <Button wide onClick={() => setAsked("again")}>
                {t("feed.again")}
              </Button>
            </>
          ) : (
            <Button kind="filled" wide icon={CalendarSync} onClick={create}>
              {t("feed.create")}
            </Button>
          )}
        </div>
      )}
      <Dialog
        open={asked === "stop"}
        title={t("feed.revoke.title")}
        confirm={t("feed.revoke.yes")}
        keep={t("feed.revoke.no")}
        danger
        onConfirm={stop}
        onClose={() => setAsked(undefined)}
      >
        <p>{t("feed.revoke.text")}</p>
      </Dialog>
      <Dialog
        open={asked === "again"}
        title={t("feed.again")}
        confirm={t("feed.again")}
        keep={t("feed.revoke.no")}
        onConfirm={create}
        onClose={() => setAsked(undefined)}
      >
        <p>{t("feed.again.text")}</p>
      </Dialog>
    </div>
  );
}

function standing({ active, created_at }: Feed): string {
  if (!active) return t("feed.none");
  return t("feed.active", { date: longDate(dayOf(new Date(created_at ?? ""))) });
}

function Address({ url }: { url: string }) {
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(url);
    toast(t("feed.copied"));
  };
  return (
    <Card label={t("feed.address")}>
      <p>
        <strong>{t("feed.once")}</strong>
      </p>
      <p class="feed-url">{url}</p>
      <p>{t("feed.secret")}</p>
      <Button wide icon={Copy} onClick={copy}>
        {t("feed.copy")}
      </Button>
      <Button kind="quiet" wide href={url.replace(/^https?:/, "webcal:")}>
        {t("feed.open")}
      </Button>
    </Card>
  );
}
