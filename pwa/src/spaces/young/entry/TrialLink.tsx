import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { Screen } from "../../../frame/index.ts";
import { Problem, sentence } from "../../../platform/http.ts";
import { homeOf } from "../../../platform/session.ts";
import { openByLink } from "../../../services/accounts/session.ts";
import { Actions, Button, Skeleton } from "../../../ui/index.ts";
import { Alert } from "../parts.tsx";
import { t } from "../words.ts";
import { takeSecret } from "./ticket.ts";
import { openedWithoutPhone } from "./without-phone.ts";

let secret = "";

/** `/entrer/lien#SECRET`: a link that opens once, for the demonstration. */
export function TrialLink() {
  const { route } = useLocation();
  const [error, setError] = useState<string>();
  const open = async (): Promise<void> => {
    setError(undefined);
    try {
      const who = openedWithoutPhone(await openByLink(secret), "link");
      secret = "";
      route(homeOf(who.role), true);
    } catch (cause) {
      const used = cause instanceof Problem && cause.code === "wrong_secret";
      if (used) secret = "";
      setError(used ? t("link.used") : sentence(cause));
    }
  };
  useEffect(() => {
    secret = takeSecret() || secret;
    if (secret) void open();
    else setError(t("link.missing"));
  }, []);
  return (
    <Screen title={t("link.title")} back="/">
      {!error && <Skeleton />}
      <Alert>{error}</Alert>
      {error && (
        <Actions>
          {secret && (
            <Button kind="filled" onClick={open}>
              {t("retry")}
            </Button>
          )}
          <Button href="/entrer">{t("door.title")}</Button>
        </Actions>
      )}
    </Screen>
  );
}
