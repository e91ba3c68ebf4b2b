import { Copy, Send } from "lucide-preact";
import { useEffect, useState } from "preact/hooks";
import { dayOf } from "../../../platform/clock.ts";
import { useChanges } from "../../../platform/live.ts";
import { type GuestLink, readLink } from "../../../services/guests/links.ts";
import { hour, longDate, when } from "../../../text/dates.ts";
import { Button, Card, toast } from "../../../ui/index.ts";
import { g } from "./words.ts";
import "./guests.css";

/** The last day a link can be read: it ends as the next one begins. */
export function lastDay(link: GuestLink): string {
  return longDate(dayOf(new Date(new Date(link.ends_at).getTime() - 1000)));
}

/** The square, the code and how to give them. It says by itself when somebody opened. */
export function ShownLink({ link: first }: { link: GuestLink }) {
  const [link, setLink] = useState(first);
  useEffect(() => setLink(first), [first]);
  const again = (): void => {
    readLink(first.id).then(
      // The square stays on the screen: whoever holds the phone out is not left before a blank.
      now => setLink(shown => ({ ...shown, opened: now.opened, state: now.state, code_used: now.code_used })),
      () => undefined,
    );
  };
  useChanges("papers", again);
  const { url, code, qr_svg } = link;
  return (
    <div class="stack">
      <p>
        <strong>{g("shown.to", { to: link.to ?? "", why: link.purpose ?? "" })}</strong>{" "}
        {link.mode === "counter"
          ? g("shown.hour", { hour: hour(link.ends_at) })
          : g("shown.until", { date: lastDay(link) })}
      </p>
      {link.mode === "counter" && qr_svg && <Square svg={qr_svg} />}
      {code && (
        <Card class="stack stack-2 guest-code">
          <p>{g("shown.code")}</p>
          <p class="display" data-guest-code>
            {`${code.slice(0, 3)} ${code.slice(3)}`}
          </p>
          <p class="meta">{g(`shown.code.${link.mode}`)}</p>
        </Card>
      )}
      <p role="status">
        {link.state !== "live"
          ? g(`link.${link.state}`)
          : link.opened
            ? g("shown.opened", { when: when(link.opened.last_at) })
            : g("shown.unopened")}
      </p>
      {link.mode === "link" && url && <Giving url={url} />}
      {link.mode === "link" && qr_svg && <Square svg={qr_svg} />}
      <Button href="/jeune/papiers/invites">{g("shown.list")}</Button>
    </div>
  );
}

/** A picture of this page: no HTML of the server is ever inserted. */
function Square({ svg }: { svg: string }) {
  const [picture, setPicture] = useState<string>();
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    setPicture(url);
    return () => URL.revokeObjectURL(url);
  }, [svg]);
  return picture ? <img class="guest-square" src={picture} alt={g("shown.qr")} /> : null;
}

function Giving({ url }: { url: string }) {
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(url);
      toast(g("shown.copied"));
    } catch {
      toast(g("shown.copy.failed"));
    }
  };
  const send = (): void => {
    navigator.share({ url }).catch(() => undefined); // closed without a choice: nothing went
  };
  return (
    <div class="stack stack-2">
      <p class="guest-url" data-guest-url>
        {url}
      </p>
      <div class="cluster">
        {"share" in navigator && (
          <Button icon={Send} onClick={send}>
            {g("shown.send")}
          </Button>
        )}
        <Button icon={Copy} onClick={copy}>
          {g("shown.copy")}
        </Button>
      </div>
    </div>
  );
}
