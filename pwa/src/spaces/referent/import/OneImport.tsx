import { useEffect, useState } from "preact/hooks";
import { Screen } from "../../../frame/index.ts";
import { Problem } from "../../../platform/http.ts";
import { type CaseloadImport, cancelImport, readImport } from "../../../services/people/imports.ts";
import { Button, Empty, ErrorState, Progress, Skeleton } from "../../../ui/index.ts";
import { places } from "../addresses.ts";
import { stale, useLive } from "../live.ts";
import { Refusal } from "../parts.tsx";
import { said, t } from "../words.ts";
import { forgetImport, remember } from "./current.ts";
import { Done } from "./Done.tsx";
import { Match } from "./Match.tsx";
import { Preview } from "./Preview.tsx";

const EVERY = 1_000;
const LONG = 10_000;
const AT_WORK = new Set(["reading", "committing"]);

/** One import, wherever it stands; coming back to this address takes it up again. */
export function OneImport({ id }: { id: string }) {
  const read = useLive(`import:${id}`, () => readImport(id));
  const state = read.value;
  const working = state !== undefined && AT_WORK.has(state.status);
  useEffect(() => remember(id), [id]);
  useEffect(() => {
    if (!working) return;
    const timer = setInterval(() => void read.refresh(), EVERY);
    return () => clearInterval(timer);
  }, [working]);
  useEffect(() => {
    if (state?.status !== "done") return;
    forgetImport();
    stale("caseload:");
  }, [state?.status]);
  const gone = read.error instanceof Problem && read.error.status === 404;
  return (
    <Screen title={t("import.title")} wide>
      {gone ? (
        <Again text={t("import.unknown")} />
      ) : state ? (
        <Standing state={state} put={read.put} />
      ) : read.state === "error" ? (
        <ErrorState text={said(read.error)} onRetry={read.refresh} />
      ) : (
        <Skeleton lines={4} />
      )}
      {state && read.state === "offline" && <Refusal>{t("error.network")}</Refusal>}
    </Screen>
  );
}

type Props = { state: CaseloadImport; put: (next: CaseloadImport) => void };

function Standing({ state, put }: Props) {
  if (state.status === "mapping") return <Match state={state} put={put} />;
  if (state.status === "preview") return <Preview state={state} put={put} />;
  if (state.status === "done") return <Done state={state} />;
  if (state.status === "cancelled") return <Again text={t("import.cancelled")} />;
  if (state.status === "failed") return <Again text={state.reason ?? t("import.failed")} />;
  return <Working state={state} put={put} />;
}

function Again({ text }: { text: string }) {
  return (
    <Empty
      text={text}
      action={
        <Button kind="filled" href={places.import} onClick={forgetImport}>
          {t("import.restart")}
        </Button>
      }
    />
  );
}

/** Lines being read or written in the background: how far, and the way to stop. */
function Working({ state, put }: Props) {
  const [error, setError] = useState<string>();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG);
    return () => clearTimeout(timer);
  }, []);
  const stop = async (): Promise<void> => {
    try {
      put(await cancelImport(state.id));
    } catch (cause) {
      setError(said(cause));
    }
  };
  const { done, total } = state.progress;
  const words = state.status === "reading" ? "import.reading" : "import.committing";
  return (
    <div class="stack" role="status">
      <Progress value={done} max={Math.max(total, 1)} label={t(words, { n: done, total })} long={long}>
        <Button onClick={stop}>{t("import.stop")}</Button>
      </Progress>
      <p class="meta">{t("import.safe")}</p>
      <Refusal>{error}</Refusal>
    </div>
  );
}
