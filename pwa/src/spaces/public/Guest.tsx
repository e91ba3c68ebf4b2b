import { useEffect, useState } from "preact/hooks";
import { Screen } from "../../frame/index.ts";
import { dayOf } from "../../platform/clock.ts";
import { Problem, sentence } from "../../platform/http.ts";
import { enter, leave, look, pageUrl, type Seen } from "../../services/guests/visit.ts";
import { hour, longDate } from "../../text/dates.ts";
import { Actions, Button, CodePad, Empty, focusOn, Skeleton } from "../../ui/index.ts";
import { g } from "../young/guests/words.ts";
import "../young/guests/guests.css";

/** What the link holds after `#`: it never enters the history. */
let secret = "";

function takeSecret(): string {
  const found = location.hash.slice(1);
  if (found) {
    secret = found;
    history.replaceState(null, "", "/voir");
  }
  return secret;
}

const EVERY = 5_000;

type State = { at: "reading" } | { at: "code" } | { at: "seen"; seen: Seen } | { at: "closed" | "left" };

/** Somebody outside reads a paper: no account, a code, marked pages. It goes blank as soon as it is stopped. */
export default function Guest() {
  const [state, setState] = useState<State>({ at: "reading" });
  const shown = state.at === "seen";
  useEffect(() => {
    if (takeSecret()) return setState({ at: "code" });
    look().then(
      seen => setState({ at: "seen", seen }),
      () => setState({ at: "closed" }),
    );
  }, []);
  useEffect(() => {
    if (!shown) return;
    const again = (): void => {
      if (document.visibilityState === "hidden") return;
      look().catch((cause: unknown) => {
        if (cause instanceof Problem && cause.status === 404) setState({ at: "closed" });
      });
    };
    const timer = setInterval(again, EVERY);
    document.addEventListener("visibilitychange", again);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", again);
    };
  }, [shown]);
  const close = async (): Promise<void> => {
    await leave();
    setState({ at: "left" });
  };
  return (
    <Screen key={state.at} title={title(state)}>
      <div class="stack">
        {state.at === "reading" && <Skeleton lines={3} />}
        {state.at === "code" && (
          <CodeForm
            onSeen={seen => {
              secret = "";
              setState({ at: "seen", seen });
            }}
            onClosed={() => setState({ at: "closed" })}
          />
        )}
        {state.at === "seen" && <Pages seen={state.seen} onLeave={close} />}
        {(state.at === "closed" || state.at === "left") && (
          <Empty
            mood="offline"
            text={
              state.at === "left" ? (
                g("visit.left")
              ) : (
                <>
                  <strong>{g("visit.closed")}</strong> {g("visit.closed.do")}
                </>
              )
            }
          />
        )}
      </div>
    </Screen>
  );
}

function title(state: State): string {
  if (state.at !== "seen") return g("visit.title");
  return g("visit.shown", { paper: state.seen.paper, name: state.seen.first_name });
}

function CodeForm({ onSeen, onClosed }: { onSeen: (seen: Seen) => void; onClosed: () => void }) {
  const [code, setCode] = useState("");
  const [error, setError] = useState<string>();
  const missing = code.length < 6 ? { say: g("visit.code.missing"), focus: "guest-code" } : undefined;
  const prove = async (): Promise<void> => {
    setError(undefined);
    try {
      onSeen(await enter(secret, code));
    } catch (cause) {
      if (cause instanceof Problem && cause.status === 404) return onClosed();
      setCode("");
      setError(sentence(cause));
      focusOn("guest-code");
    }
  };
  return (
    <>
      <p>{g("visit.lead")}</p>
      <CodePad
        id="guest-code"
        label={g("visit.code")}
        hint={g("visit.code.hint")}
        value={code}
        onInput={setCode}
        error={error}
        autocomplete="one-time-code"
      />
      <Actions>
        <Button kind="filled" wide missing={missing} onClick={prove}>
          {g("visit.go")}
        </Button>
      </Actions>
    </>
  );
}

function Pages({ seen, onLeave }: { seen: Seen; onLeave: () => Promise<void> }) {
  const last = longDate(dayOf(new Date(new Date(seen.ends_at).getTime() - 1000)));
  return (
    <>
      <p>{g("visit.why", { to: seen.to, why: seen.purpose })}</p>
      <p class="meta">
        {seen.mode === "counter"
          ? g("visit.hour", { hour: hour(seen.ends_at) })
          : g("visit.until", { date: last })}
      </p>
      {seen.pages.map(page => (
        <OnePage key={page} page={page} />
      ))}
      <p class="meta">{g("visit.rules")}</p>
      <Button onClick={onLeave}>{g("visit.leave")}</Button>
    </>
  );
}

function OnePage({ page }: { page: number }) {
  const [lost, setLost] = useState(false);
  if (lost) return <p role="alert">{g("visit.page.lost")}</p>;
  return (
    <img
      class="guest-page"
      src={pageUrl(page)}
      alt={g("visit.page", { n: page })}
      onError={() => setLost(true)}
    />
  );
}
