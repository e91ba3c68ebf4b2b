import { useEffect, useState } from "preact/hooks";
import { Screen } from "../../frame/index.ts";
import { NetworkFailure, Problem, sentence } from "../../platform/http.ts";
import {
  type Asked,
  answerByLink,
  askCheck,
  type CheckAnswer,
  lookByLink,
  type Shown,
} from "../../services/appointments/link.ts";
import { t } from "../../services/appointments/said.ts";
import { Button, Empty, ErrorState, focusOn, Skeleton } from "../../ui/index.ts";
import "./agenda/agenda.css";
import { CheckForm } from "./agenda/CheckForm.tsx";
import { LinkAppointment } from "./agenda/LinkAppointment.tsx";

/** What the link in a message holds after `#`: it never leaves this page's own requests, nor enters the history. */
let secret = "";

function takeSecret(): string {
  const found = location.hash.slice(1);
  if (found) {
    secret = found;
    history.replaceState(null, "", "/r");
  }
  return secret;
}

/** Where a link that no longer serves leads: said kindly, with what to do. */
type Over = "used" | "over" | "unknown";

/** The page of a reminder's link: no account, one small check, one appointment, nothing else. Neutral to a passer-by. */
export default function Answer() {
  const [asked, setAsked] = useState<Asked>();
  const [shown, setShown] = useState<Shown>();
  const [check, setCheck] = useState<CheckAnswer>({});
  const [over, setOver] = useState<Over>();
  const [error, setError] = useState<string>();
  const begin = async (): Promise<void> => {
    setError(undefined);
    if (!takeSecret()) return setOver("unknown");
    try {
      setAsked(await askCheck(secret));
    } catch (cause) {
      // A link cut short, or copied wrong, is refused before it is looked up.
      if (cause instanceof Problem && cause.status === 422) setOver("unknown");
      else refuse(cause);
    }
  };
  /** A link that is over is told so; any other refusal leaves the page as it is. */
  const refuse = (cause: unknown): void => {
    const known = overBy(cause);
    if (known) setOver(known);
    else setError(said(cause));
  };
  useEffect(() => void begin(), []);

  const look = async (typed: CheckAnswer): Promise<void> => {
    setError(undefined);
    try {
      setShown(await lookByLink(secret, typed));
      setCheck(typed);
    } catch (cause) {
      const left = triesLeft(cause);
      if (left === undefined) return refuse(cause);
      if (left === 0) return setOver("over");
      setError(t("link.wrong", { n: left }));
      focusOn("link-check");
    }
  };
  const answer = async (choice: "yes" | "no"): Promise<void> => {
    if (!shown) return;
    setError(undefined);
    try {
      setShown(await answerByLink(secret, check, choice, shown.revision));
      focusOn("link-said");
    } catch (cause) {
      if (!(cause instanceof Problem && cause.code === "stale_version")) return refuse(cause);
      // It moved since the page was drawn: looked at again before anything is answered.
      await look(check);
      setError(t("link.moved"));
    }
  };
  return (
    <Screen key={shown ? "shown" : "asked"} title={t("link.title")} back="/">
      <div class="link-page">
        {over ? (
          <Empty
            text={
              <>
                <strong class="line">{t(`link.${over}`)}</strong>
                {t(`link.${over}.do`)}
              </>
            }
            action={<Button href="/">{t("link.open")}</Button>}
          />
        ) : shown ? (
          <LinkAppointment shown={shown} error={error} onAnswer={answer} />
        ) : asked ? (
          <CheckForm kind={asked.check} error={error} onCheck={look} />
        ) : error ? (
          <ErrorState text={error} onRetry={begin} />
        ) : (
          <Skeleton lines={3} />
        )}
      </div>
    </Screen>
  );
}

function overBy(cause: unknown): Over | undefined {
  if (!(cause instanceof Problem)) return undefined;
  if (cause.code === "link_used") return "used";
  if (cause.code === "link_closed") return "over";
  return cause.code === "link_unknown" || cause.status === 404 ? "unknown" : undefined;
}

function triesLeft(cause: unknown): number | undefined {
  if (!(cause instanceof Problem) || cause.code !== "wrong_check") return undefined;
  const left = (cause.body as { tries_left?: unknown } | undefined)?.tries_left;
  return typeof left === "number" ? left : 0;
}

function said(cause: unknown): string {
  if (cause instanceof NetworkFailure) return t("link.offline");
  if (cause instanceof Problem && cause.code === "too_many") return t("link.too_many");
  return sentence(cause);
}
