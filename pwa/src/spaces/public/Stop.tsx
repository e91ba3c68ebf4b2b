import { useEffect, useState } from "preact/hooks";
import { Screen } from "../../frame/index.ts";
import { Problem, sentence } from "../../platform/http.ts";
import { stopByLink } from "../../services/accounts/card.ts";
import { Actions, Button, Empty } from "../../ui/index.ts";
import { w } from "../young/ways/words.ts";

/** What the link in a message holds after `#`: it never enters the history. */
let secret = "";

/** The page of a veto's link: no account, one tap, nothing else. Opening it stops nothing: robots open links too. */
export default function Stop() {
  const [state, setState] = useState<"asked" | "stopped" | "done" | "unknown">("asked");
  const [error, setError] = useState<string>();
  useEffect(() => {
    const found = location.hash.slice(1);
    if (found) {
      secret = found;
      history.replaceState(null, "", "/stop");
    }
    if (!secret) setState("unknown");
  }, []);
  const stop = async (): Promise<void> => {
    setError(undefined);
    try {
      setState((await stopByLink(secret)).state);
    } catch (cause) {
      if (cause instanceof Problem && (cause.status === 404 || cause.status === 422)) setState("unknown");
      else setError(sentence(cause));
    }
  };
  const over = {
    stopped: [w("stop.done"), w("stop.next")],
    done: [w("stop.late"), w("stop.late.do")],
    unknown: [w("stop.unknown"), w("stop.late.do")],
  } as const;
  return (
    <Screen title={w("stop.title")} back="/">
      <div class="stack">
        {state === "asked" ? (
          <>
            <p>{w("stop.text")}</p>
            {error && <p role="alert">{error}</p>}
            <Actions>
              <Button kind="danger" wide onClick={stop}>
                {w("stop.go")}
              </Button>
            </Actions>
          </>
        ) : (
          <Empty
            mood={state === "stopped" ? "done" : "offline"}
            text={
              <>
                <strong class="line">{over[state][0]}</strong>
                {over[state][1]}
              </>
            }
            action={<Button href="/entrer">{w("stop.open")}</Button>}
          />
        )}
      </div>
    </Screen>
  );
}
