import { useState } from "preact/hooks";
import { type ActivationLink, revokeLink } from "../../../services/desk/team.ts";
import { when } from "../../../text/dates.ts";
import { Button, Sheet } from "../../../ui/index.ts";
import { Qr, Refusal } from "../parts.tsx";
import { said, t } from "../words.ts";

/** The activation link of a colleague: scanned or copied now, shown once. */
export function LinkSheet({
  link,
  name,
  onClose,
  refresh,
}: {
  link: ActivationLink | undefined;
  name: string;
  onClose: () => void;
  refresh: () => Promise<void>;
}) {
  const [error, setError] = useState<string>();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link?.url ?? "");
    } catch (cause) {
      setError(t("link.not_copied"));
      throw cause;
    }
  };
  const revoke = async (): Promise<void> => {
    if (!link) return;
    try {
      await revokeLink(link.id);
      onClose();
      await refresh();
    } catch (cause) {
      setError(said(cause));
    }
  };
  return (
    <Sheet open={link !== undefined} title={t("link.for", { name })} onClose={onClose}>
      {link && (
        <div class="stack invitation">
          {link.qr_svg && <Qr svg={link.qr_svg} label={t("link.qr")} />}
          {link.url ? <p class="key-text">{link.url}</p> : <p>{t("qr.shown_once")}</p>}
          <p class="meta">{t("link.until", { when: when(link.expires_at) })}</p>
          <p class="meta">{t("link.by_hand")}</p>
          <Refusal>{error}</Refusal>
          <div class="cluster">
            {link.url && (
              <Button saysDone onClick={copy}>
                {t("link.copy")}
              </Button>
            )}
            <Button kind="quiet" onClick={revoke}>
              {t("link.revoke")}
            </Button>
            <Button kind="filled" onClick={onClose}>
              {t("qr.close")}
            </Button>
          </div>
        </div>
      )}
    </Sheet>
  );
}
