import { useEffect, useState } from "preact/hooks";
import { Screen } from "../../../frame/index.ts";
import { type Activation, lookAtActivation } from "../../../services/accounts/agents.ts";
import { Button, Empty } from "../../../ui/index.ts";
import { Refusal } from "../parts.tsx";
import { said, t } from "../words.ts";
import { SecondProof } from "./SecondProof.tsx";
import { ShownWords } from "./ShownWords.tsx";
import { takeSecret } from "./secret.ts";

/** `/pro/activer#SECRET`: the words are drawn when one asks to see them, noted, then the second proof is set. */
export function Activate() {
  const [secret, setSecret] = useState<string>();
  const [shown, setShown] = useState<Activation>();
  const [noted, setNoted] = useState(false);
  const [error, setError] = useState<string>();
  useEffect(() => setSecret(takeSecret()), []);
  if (secret === undefined) return null;
  const look = async (): Promise<void> => {
    setError(undefined);
    try {
      setShown(await lookAtActivation(secret));
    } catch (cause) {
      setError(said(cause));
      throw cause;
    }
  };
  return (
    <Screen title={t("activate.title")} back="/pro">
      {secret === "" ? (
        <Empty text={t("activate.missing")} action={<Button href="/pro">{t("enter.title")}</Button>} />
      ) : !shown ? (
        <div class="stack">
          <p>{t("activate.lead")}</p>
          <p>{t("activate.needs")}</p>
          <Refusal>{error}</Refusal>
          <Button kind="filled" wide onClick={look}>
            {t("activate.see")}
          </Button>
        </div>
      ) : noted ? (
        <SecondProof secret={secret} shown={shown} onBack={() => setNoted(false)} />
      ) : (
        <div class="stack">
          <p>
            <strong>{shown.name}</strong>
            {", "}
            {shown.role === "mentor" ? t("activate.role.mentor") : t("activate.role.professional")}
          </p>
          <ShownWords shown={shown} onNoted={() => setNoted(true)} />
        </div>
      )}
    </Screen>
  );
}
