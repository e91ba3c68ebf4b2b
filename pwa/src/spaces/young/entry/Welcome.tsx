import { Screen } from "../../../frame/index.ts";
import type { Invitation } from "../../../services/accounts/invitation.ts";
import { longDate } from "../../../text/dates.ts";
import { Actions, Button, CapDrawing, Listen } from "../../../ui/index.ts";
import { t } from "../words.ts";
import { INVITATION } from "./Invited.tsx";

/** What this is, who invites, and one button. */
export function Welcome({ invitation }: { invitation: Invitation }) {
  const { inviter, authority } = invitation;
  const from =
    inviter === authority ? t("invite.from_place", { authority }) : t("invite.from", { inviter, authority });
  return (
    <Screen title={t("invite.title")} back="/">
      <div class="stack">
        <CapDrawing mood="done" />
        <Listen text={`${t("invite.pitch")} ${from}`} />
        <p>{t("invite.pitch")}</p>
        <p>{from}</p>
        {invitation.retry && <p class="notice">{t("invite.retry")}</p>}
        <Actions>
          <Button kind="filled" wide href={`${INVITATION}?etape=voit`}>
            {t("invite.start")}
          </Button>
        </Actions>
        <p class="meta">{t("invite.until", { date: longDate(invitation.expires_at) })}</p>
      </div>
    </Screen>
  );
}
