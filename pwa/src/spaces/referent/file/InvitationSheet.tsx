import { CircleCheck } from "lucide-preact";
import type { Issued } from "../../../services/accounts/invitations.ts";
import { when } from "../../../text/dates.ts";
import { Button, Sheet } from "../../../ui/index.ts";
import { Qr } from "../parts.tsx";
import { t } from "../words.ts";

/** The QR code, big, to be scanned across a desk; the code to type under it. Shown once: it is kept nowhere. */
export function InvitationSheet({
  issued,
  used,
  name,
  onNew,
  onClose,
}: {
  issued: Issued | undefined;
  used: boolean;
  name: string;
  onNew: () => Promise<void>;
  onClose: () => void;
}) {
  return (
    <Sheet open={issued !== undefined} title={t("qr.title", { name })} onClose={onClose}>
      {issued && (
        <div class="stack invitation">
          <div role="status">
            {used && (
              <p class="cluster">
                <CircleCheck size={24} aria-hidden="true" />
                <strong>{t("qr.used", { name })}</strong>
              </p>
            )}
          </div>
          {!used && issued.qr_svg && <Qr svg={issued.qr_svg} label={t("qr.label")} />}
          {!used && issued.code && (
            <>
              <p>{t("qr.or_code")}</p>
              <p class="display figures typed-code">{issued.code}</p>
            </>
          )}
          {!used && !issued.qr_svg && <p>{t("qr.shown_once")}</p>}
          <p class="meta">{t("qr.until", { when: when(issued.expires_at) })}</p>
          <p class="meta">{t("qr.face_to_face")}</p>
          <div class="cluster">
            {!used && <Button onClick={onNew}>{t("invite.again")}</Button>}
            <Button kind="filled" onClick={onClose}>
              {t("qr.close")}
            </Button>
          </div>
        </div>
      )}
    </Sheet>
  );
}
