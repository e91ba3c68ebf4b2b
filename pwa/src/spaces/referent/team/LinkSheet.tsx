import { CircleCheck, Copy } from "lucide-preact";
import { useEffect, useState } from "preact/hooks";
import type { ActivationLink } from "../../../services/desk/team.ts";
import { when } from "../../../text/dates.ts";
import { Button, Sheet, TextField } from "../../../ui/index.ts";
import { Qr, Refusal } from "../parts.tsx";
import { t } from "../words.ts";

const LOOK = 5_000;
const FIELD = "activation-link";

/** The activation link of a colleague: scanned or copied now, handed over in person, shown once. */
export function LinkSheet({
  link,
  name,
  used,
  onClose,
  refresh,
}: {
  link: ActivationLink | undefined;
  name: string;
  /** The account is active: somebody used it. */
  used: boolean;
  onClose: () => void;
  refresh: () => Promise<void>;
}) {
  const open = link !== undefined;
  // While the link is on screen the colleague may use it: look now and then, and say so.
  useEffect(() => {
    if (!open || used) return;
    const timer = setInterval(() => void refresh(), LOOK);
    return () => clearInterval(timer);
  }, [open, used]);
  return (
    <Sheet open={open} title={t("link.for", { name })} onClose={onClose}>
      {link && (
        <div class="stack">
          <div role="status">
            {used && (
              <p class="cluster">
                <CircleCheck size={24} aria-hidden="true" />
                <strong>{t("link.activated", { name })}</strong>
              </p>
            )}
          </div>
          {!used && (
            <>
              {link.qr_svg && <Qr svg={link.qr_svg} label={t("link.qr")} />}
              {link.url ? <Copied url={link.url} /> : <p>{t("qr.shown_once")}</p>}
              <p>{t("link.by_hand")}</p>
              <p class="meta">{t("link.until", { when: when(link.expires_at) })}</p>
            </>
          )}
          <Button kind="filled" wide onClick={onClose}>
            {t("link.close")}
          </Button>
        </div>
      )}
    </Sheet>
  );
}

/** The link itself. Where the browser does not copy, it is selected: the keyboard does. */
function Copied({ url }: { url: string }) {
  const [error, setError] = useState<string>();
  const copy = async (): Promise<void> => {
    setError(undefined);
    try {
      await navigator.clipboard.writeText(url);
    } catch (cause) {
      const box = document.getElementById(FIELD);
      if (box instanceof HTMLInputElement) box.select();
      setError(t("link.not_copied"));
      throw cause;
    }
  };
  return (
    <>
      <TextField
        id={FIELD}
        label={t("link.field")}
        value={url}
        readOnly
        onInput={() => undefined}
        onFocus={event => event.currentTarget.select()}
      />
      <Refusal>{error}</Refusal>
      <div>
        <Button icon={Copy} saysDone onClick={copy}>
          {t("link.copy")}
        </Button>
      </div>
    </>
  );
}
