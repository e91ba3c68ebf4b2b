import { useState } from "preact/hooks";
import { Button, CodePad, focusOn } from "../../../ui/index.ts";
import { Qr, Refusal } from "../parts.tsx";
import { t } from "../words.ts";
import { whyRefused } from "./WordsForm.tsx";

/** The key of the second proof, for an application that cannot scan: groups of four. */
export function keyIn(uri: string): string {
  const secret = new URLSearchParams(uri.split("?")[1] ?? "").get("secret") ?? "";
  return secret.match(/.{1,4}/g)?.join(" ") ?? "";
}

/** The QR code to scan, the key to type instead, and the digits that prove it was read. */
export function TotpForm({
  shown,
  go,
  onCode,
}: {
  shown: { totp_uri: string; totp_qr_svg: string };
  go: string;
  onCode: (code: string) => Promise<void>;
}) {
  const [code, setCode] = useState("");
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const missing = code.length < 6 ? { say: t("enter.missing.totp"), focus: "totp-code" } : undefined;
  const send = async (): Promise<void> => {
    if (busy) return;
    if (missing) return focusOn("totp-code");
    setBusy(true);
    setError(undefined);
    try {
      await onCode(code);
    } catch (cause) {
      setError(whyRefused(cause));
      setCode("");
      focusOn("totp-code");
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      class="stack"
      onSubmit={event => {
        event.preventDefault();
        void send();
      }}
    >
      <p>{t("totp.lead")}</p>
      <Qr svg={shown.totp_qr_svg} label={t("totp.qr")} />
      <details>
        <summary>{t("totp.key")}</summary>
        <p class="key-text">{keyIn(shown.totp_uri)}</p>
      </details>
      <Refusal>{error}</Refusal>
      <CodePad
        id="totp-code"
        label={t("enter.totp")}
        hint={t("enter.totp.hint")}
        value={code}
        onInput={setCode}
        autocomplete="one-time-code"
      />
      <Button kind="filled" type="submit" wide busy={busy} missing={missing}>
        {go}
      </Button>
    </form>
  );
}
