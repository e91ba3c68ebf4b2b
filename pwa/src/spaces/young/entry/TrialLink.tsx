import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { Screen } from "../../../frame/index.ts";
import { Problem, sentence } from "../../../platform/http.ts";
import { homeOf, opened } from "../../../platform/session.ts";
import { openByLink, whoOf } from "../../../services/accounts/session.ts";
import { Actions, Button, ErrorState, Skeleton } from "../../../ui/index.ts";
import { t } from "../words.ts";
import { takeSecret } from "./ticket.ts";

let secret = "";

/** `/entrer/lien#SECRET`: a link that opens once, for the demonstration. */
export function TrialLink() {
  const { route } = useLocation();
  const [error, setError] = useState<string>();
  const open = async (): Promise<void> => {
    setError(undefined);
    try {
      const who = whoOf(await openByLink(secret));
      secret = "";
      opened(who);
      route(homeOf(who.role), true);
    } catch (cause) {
      const used = cause instanceof Problem && cause.code === "wrong_secret";
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
      {error ? <ErrorState text={error} onRetry={secret ? open : undefined} /> : <Skeleton />}
      {error && (
        <Actions>
          <Button href="/entrer">{t("door.title")}</Button>
        </Actions>
      )}
    </Screen>
  );
}
