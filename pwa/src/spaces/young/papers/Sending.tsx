import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { fromBase64url, text } from "../../../platform/bytes.ts";
import { online } from "../../../platform/connectivity.ts";
import { newKey } from "../../../platform/http.ts";
import { type Entry, enqueue, entries, fileOf } from "../../../platform/queue.ts";
import { cancel, flush, progress } from "../../../platform/sending.ts";
import { type About, depositWrite } from "../../../services/documents/papers.ts";
import { Actions, Button, Empty, Progress, toast } from "../../../ui/index.ts";
import { Alert, Page } from "../parts.tsx";
import { t } from "../words.ts";
import { arrived } from "./arrived.ts";
import { sizeText } from "./kinds.ts";

const LIST = "/jeune/papiers";
const LONG = 10_000;
const SOON = 500;

/** One paper on its way: leaving, kept here until there is a network, arrived, or refused with what to do. */
export function Sending({ id }: { id: string }) {
  const { route } = useLocation();
  const entry = entries.value.find(one => one.id === id);
  const there = arrived.value.has(id);
  useEffect(() => {
    if (entry || there) return;
    // A write leaves the queue a moment before its answer is told.
    const timer = setTimeout(() => route(LIST, true), SOON);
    return () => clearTimeout(timer);
  }, [entry === undefined, there]);
  if (there) return <Kept />;
  if (!entry) return null;
  if (entry.state === "refused") return <Refused entry={entry} />;
  if (!online.value && progress.value?.id !== id) return <KeptHere />;
  return <Leaving entry={entry} />;
}

function Kept() {
  return (
    <Page key="kept" title={t("add.done.title")} back={LIST}>
      <Empty mood="done" text={t("add.saved")} />
      <After />
    </Page>
  );
}

function KeptHere() {
  return (
    <Page key="here" title={t("add.waits.title")} back={LIST}>
      <Empty mood="offline" text={t("add.kept_here")} />
      <After />
    </Page>
  );
}

function After() {
  return (
    <Actions>
      <Button kind="filled" wide href={LIST}>
        {t("add.to_list")}
      </Button>
      <Button wide href="/jeune/papiers/ajouter">
        {t("add.another")}
      </Button>
    </Actions>
  );
}

function Leaving({ entry }: { entry: Entry }) {
  const { route } = useLocation();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG);
    void flush();
    return () => clearTimeout(timer);
  }, []);
  const now = progress.value?.id === entry.id ? progress.value : undefined;
  const label = now
    ? t("add.sent_label", { sent: sizeText(now.sent), all: sizeText(now.all) })
    : t("add.preparing");
  const stop = async (): Promise<void> => {
    await cancel(entry.id);
    toast(t("add.stopped"));
    route(LIST, true);
  };
  return (
    <Page key="leaving" title={entry.label} back={LIST}>
      <div class="stack" role="status">
        <Progress value={now?.sent ?? 0} max={now?.all ?? 1} label={label} long={long} />
      </div>
      <Actions>
        {long && !now && <Button onClick={flush}>{t("retry")}</Button>}
        <Button onClick={stop}>{t("add.stop")}</Button>
      </Actions>
    </Page>
  );
}

/** The server's sentence says why. A file with a program inside may be kept as its picture alone (UPL-04). */
function Refused({ entry }: { entry: Entry }) {
  const { route } = useLocation();
  const about = aboutOf(entry);
  const mayFlatten = (entry.answer?.body as { can_flatten?: boolean } | undefined)?.can_flatten === true;
  const flatten = async (): Promise<void> => {
    const id = newKey();
    await enqueue(depositWrite(id, { ...about, flatten: true }), undefined, {
      file: await fileOf(entry),
      id,
    });
    await cancel(entry.id);
    route(`/jeune/papiers/ajouter?suite=${id}`, true);
  };
  const again = async (): Promise<void> => {
    await cancel(entry.id);
    route(`/jeune/papiers/ajouter?type=${about.type}`, true);
  };
  const drop = async (): Promise<void> => {
    await cancel(entry.id);
    route(LIST, true);
  };
  return (
    <Page key="refused" title={t("add.cannot")} back={LIST}>
      <div class="stack">
        <Alert>{entry.answer?.detail ?? t("papers.refused")}</Alert>
        <Actions>
          {mayFlatten && (
            <Button kind="filled" wide onClick={flatten}>
              {t("add.flatten")}
            </Button>
          )}
          <Button kind={mayFlatten ? "second" : "filled"} wide onClick={again}>
            {t("add.retake")}
          </Button>
          <Button wide kind="quiet" onClick={drop}>
            {t("add.drop")}
          </Button>
        </Actions>
      </div>
    </Page>
  );
}

/** What was said of the paper, read back from the write itself. */
function aboutOf(entry: Entry): About {
  const said = entry.headers?.["X-Cap18-Paper"] ?? "";
  return JSON.parse(text(fromBase64url(said))) as About;
}
