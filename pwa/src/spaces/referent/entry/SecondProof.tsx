import { useEffect, useRef } from "preact/hooks";
import { useLocation } from "preact-iso";
import { type Activation, activate } from "../../../services/accounts/agents.ts";
import { Button } from "../../../ui/index.ts";
import { t } from "../words.ts";
import { enter } from "./enter.ts";
import { dropSecret } from "./secret.ts";
import { TotpForm } from "./TotpForm.tsx";

/** The second proof: the application on the phone reads the QR code, then its digits are given back. */
export function SecondProof({
  secret,
  shown,
  onBack,
}: {
  secret: string;
  shown: Activation;
  onBack: () => void;
}) {
  const { route } = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="stack">
      <h2 ref={heading} tabIndex={-1}>
        {t("totp.title")}
      </h2>
      <TotpForm
        shown={shown}
        go={t("activate.go")}
        onCode={async code => {
          const open = await activate(secret, code);
          dropSecret();
          route(enter(open), true);
        }}
      />
      <Button kind="quiet" onClick={onBack}>
        {t("activate.words_again")}
      </Button>
    </div>
  );
}
