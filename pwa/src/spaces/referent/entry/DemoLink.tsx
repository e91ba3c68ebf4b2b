import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { Screen } from "../../../frame/index.ts";
import { Problem } from "../../../platform/http.ts";
import { openByLink } from "../../../services/accounts/session.ts";
import { Button, Skeleton } from "../../../ui/index.ts";
import { Refusal } from "../parts.tsx";
import { said, t } from "../words.ts";
import { enter } from "./enter.ts";
import { dropSecret, takeSecret } from "./secret.ts";

/** `/pro/lien#SECRET`: a link that opens once, for the demonstration. */
export function DemoLink() {
  const { route } = useLocation();
  const [error, setError] = useState<string>();
  const open = async (): Promise<void> => {
    const secret = takeSecret();
    if (secret === "") return setError(t("link.missing"));
    setError(undefined);
    try {
      const found = await openByLink(secret);
      dropSecret();
      route(enter(found), true);
    } catch (cause) {
      const used = cause instanceof Problem && cause.code === "wrong_secret";
      setError(used ? t("link.used") : said(cause));
    }
  };
  useEffect(() => void open(), []);
  return (
    <Screen title={t("link.title")} back="/">
      {error ? (
        <div class="stack">
          <Refusal>{error}</Refusal>
          <Button onClick={open}>{t("caseload.retry")}</Button>
          <Button kind="quiet" href="/pro">
            {t("enter.title")}
          </Button>
        </div>
      ) : (
        <Skeleton />
      )}
    </Screen>
  );
}
