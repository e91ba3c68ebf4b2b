import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { Screen } from "../../../frame/index.ts";
import { afterOpening, session, wanted } from "../../../platform/session.ts";
import { openByWords, readSession } from "../../../services/accounts/session.ts";
import { Button, Skeleton } from "../../../ui/index.ts";
import { t } from "../words.ts";
import { enter } from "./enter.ts";
import { WordsForm } from "./WordsForm.tsx";

/** `/pro`: identifier, six words and the digits that change. A session still open on the server opens at once. */
export function SignIn() {
  const { route } = useLocation();
  const [looking, setLooking] = useState(true);
  useEffect(() => {
    const now = session.value;
    if (now.state === "open") return route(afterOpening(now.who.role), true);
    readSession()
      .then(found => {
        if (found.state === "open") route(enter(found), true);
      })
      .catch(() => undefined) // no answer, or nobody: the form says the rest
      .finally(() => setLooking(false));
  }, []);
  return (
    <Screen title={t("enter.title")} back="/">
      {looking ? (
        <Skeleton lines={3} />
      ) : (
        <div class="stack">
          <p>{wanted.value ? t("enter.again") : t("enter.lead")}</p>
          <WordsForm
            id="enter"
            go={t("enter.go")}
            onProof={async ({ identifier, words, totp }) =>
              route(enter(await openByWords(identifier, words, totp)), true)
            }
          />
          <details>
            <summary>{t("enter.help")}</summary>
            <div class="stack">
              <p>{t("enter.help.first")}</p>
              <p>{t("enter.help.lost")}</p>
              <p>{t("enter.help.clock")}</p>
            </div>
          </details>
          <Button kind="quiet" href="/entrer">
            {t("enter.young")}
          </Button>
        </div>
      )}
    </Screen>
  );
}
