import { useState } from "preact/hooks";
import { sentence } from "../../../platform/http.ts";
import { type GuestLink, giveAnotherCode, readLink, stopLink } from "../../../services/guests/links.ts";
import { hour, when } from "../../../text/dates.ts";
import { Button, Card, Dialog, Sheet, toast } from "../../../ui/index.ts";
import { Alert } from "../parts.tsx";
import { lastDay, ShownLink } from "./ShownLink.tsx";
import { g } from "./words.ts";

type Props = { link: GuestLink; titled?: boolean; onChanged: () => Promise<void> };

/** One link: to whom, for what, until when, opened or not; its square again, another code, « Arrêter » in two taps. */
export function OneLink({ link, titled, onChanged }: Props) {
  const [ask, setAsk] = useState(false);
  const [shown, setShown] = useState<GuestLink>();
  const [error, setError] = useState<string>();
  const to = link.to ?? "";
  const doing = async (gesture: () => Promise<void>): Promise<void> => {
    setError(undefined);
    try {
      await gesture();
    } catch (cause) {
      setError(sentence(cause));
    }
  };
  const stop = (): Promise<void> =>
    doing(async () => {
      setAsk(false);
      await stopLink(link.id);
      await onChanged();
      toast(g("link.stopped.toast"));
    });
  const show = (): Promise<void> => doing(async () => setShown(await readLink(link.id)));
  const another = (): Promise<void> =>
    doing(async () => {
      setShown(await giveAnotherCode(link.id));
      await onChanged();
    });
  const live = link.state === "live";
  return (
    <Card as="article" class="stack stack-2">
      {titled && link.title ? <h2 class="first-title">{link.title}</h2> : null}
      <p>
        <strong>{g("link.to", { to })}</strong>
      </p>
      {link.purpose && <p class="meta">{g("link.why", { why: link.purpose })}</p>}
      {link.side && <p class="meta">{g(link.side === 1 ? "link.front" : "link.back")}</p>}
      <p>{live ? ending(link) : g(`link.${link.state as "over"}`)}</p>
      <p class="meta">
        {link.opened
          ? g("link.opened", { n: link.opened.count, when: when(link.opened.last_at) })
          : g("link.unopened")}
      </p>
      {live && link.tries_left < 6 && <p class="meta">{g("link.tries", { n: link.tries_left })}</p>}
      <Alert>{error}</Alert>
      {live && (
        <div class="cluster">
          {link.code_used ? (
            <Button onClick={another}>{g("link.code")}</Button>
          ) : (
            <Button onClick={show}>{g("link.show")}</Button>
          )}
          <Button onClick={() => setAsk(true)} aria-label={g("link.stop_with", { to })}>
            {g("link.stop")}
          </Button>
        </div>
      )}
      {live && link.code_used && <p class="meta">{g("link.code.hint")}</p>}
      <Sheet open={shown !== undefined} title={g("shown.title.link")} onClose={() => setShown(undefined)}>
        {shown && <ShownLink link={shown} />}
      </Sheet>
      <Dialog
        open={ask}
        title={g("link.stop.ask")}
        confirm={g("link.stop.yes")}
        keep={g("link.stop.no")}
        onClose={() => setAsk(false)}
        onConfirm={stop}
      >
        <p>{g("link.stop.text", { to })}</p>
      </Dialog>
    </Card>
  );
}

function ending(link: GuestLink): string {
  return link.mode === "counter"
    ? g("link.hour", { hour: hour(link.ends_at) })
    : g("link.until", { date: lastDay(link) });
}
