import { QrCode } from "lucide-preact";
import { useState } from "preact/hooks";
import { Screen } from "../../../frame/index.ts";
import { isWholeCode, type Ticket, tidyCode } from "../../../services/accounts/invitation.ts";
import { Actions, Button, focusOn, TextField } from "../../../ui/index.ts";
import { t } from "../words.ts";

type Props = { onTicket: (ticket: Ticket) => Promise<void>; error: string | undefined; onInput: () => void };

/** The code of the invitation, for a phone that cannot scan, or an app just installed. */
export function TypeCode({ onTicket, error, onInput }: Props) {
  const [typed, setTyped] = useState("");
  const missing = isWholeCode(typed)
    ? undefined
    : { say: t("invite.type.missing"), focus: "invitation-code" };
  const go = (): Promise<void> => onTicket({ code: tidyCode(typed) });
  return (
    <Screen title={t("invite.type.title")} back="/">
      <form
        class="stack"
        onSubmit={event => {
          event.preventDefault();
          if (missing) focusOn(missing.focus);
          else void go();
        }}
      >
        <TextField
          id="invitation-code"
          class="box invitation-code"
          label={t("invite.type.label")}
          hint={t("invite.type.hint")}
          error={error}
          value={typed}
          onInput={value => {
            setTyped(tidyCode(value));
            onInput();
          }}
          autocomplete="one-time-code"
          autocapitalize="characters"
          spellcheck={false}
          placeholder="AB12-CD34-EF56"
        />
        <Actions>
          <Button kind="filled" wide missing={missing} onClick={go}>
            {t("continue")}
          </Button>
        </Actions>
        <p class="note-line">
          <QrCode size={18} aria-hidden="true" />
          <span>{t("invite.type.qr")}</span>
        </p>
      </form>
    </Screen>
  );
}
