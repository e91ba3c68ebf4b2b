import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { fromBase64url, text } from "../../../platform/bytes.ts";
import { online } from "../../../platform/connectivity.ts";
import { newKey } from "../../../platform/http.ts";
import { type Entry, enqueue, entries, fileOf, settle } from "../../../platform/queue.ts";
import { cancel, flush, progress, waitsForCode } from "../../../platform/sending.ts";
import { lock } from "../../../platform/session.ts";
import { depositWrite } from "../../../services/documents/papers.ts";
import type { About } from "../../../services/documents/types.ts";
import { Actions, Button, Empty, Progress, toast } from "../../../ui/index.ts";
import { Alert, Page } from "../parts.tsx";
import { t } from "../words.ts";
import { addHref, onItsWay, useBack } from "./adding.ts";
import { arrived } from "./arrived.ts";
import { sizeText } from "./kinds.ts";
import { p } from "./papers-words.ts";

const LIST = "/jeune/papiers";
const FULL = "safe_full";
const LONG = 10_000;
const SOON = 500;

/** One paper on its way: leaving, kept here until there is a network, arrived, or refused with what to do. */
export function Sending({ id }: { id: string }) {
  const { route } = useLocation();
  const back = useBack();
  const entry = entries.value.find(one => one.id === id);
  const there = arrived.value.has(id);
  useEffect(() => {
    if (entry || there) return;
    // The app was just opened: the queue is read a moment later.
    const timer = setTimeout(() => route(back ?? LIST, true), SOON);
    return () => clearTimeout(timer);
  }, [entry === undefined, there]);
  if (there) return <Kept />;
  if (!entry) return null;
  if (entry.state === "refused")
    return entry.answer?.code === FULL ? <Full entry={entry} /> : <Refused entry={entry} />;
  if (!online.value && progress.value?.id !== id) return <KeptHere id={id} />;
  if (waitsForCode(entry)) return <ForCode id={id} />;
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

function KeptHere({ id }: { id: string }) {
  return (
    <Page key="here" title={t("add.waits.title")} back={LIST}>
      <Empty mood="offline" text={t("add.kept_here")} />
      <After />
      <Stop id={id} />
    </Page>
  );
}

/** The network is back, and this phone was opened without it: the service has not heard the code yet. */
function ForCode({ id }: { id: string }) {
  return (
    <Page key="code" title={t("add.waits.title")} back={LIST}>
      <Empty mood="offline" text={p("capture.for_code")} />
      <Actions>
        <Button kind="filled" wide onClick={lock}>
          {p("capture.give_code")}
        </Button>
        <Button wide href={LIST}>
          {t("add.to_list")}
        </Button>
      </Actions>
      <Stop id={id} />
    </Page>
  );
}

/** What waits may be taken back: it goes from this phone, and never leaves. */
function Stop({ id }: { id: string }) {
  const { route } = useLocation();
  const stop = async (): Promise<void> => {
    await cancel(id);
    toast(t("add.stopped"));
    route(LIST, true);
  };
  return (
    <Actions>
      <Button kind="quiet" onClick={stop}>
        {p("capture.stop")}
      </Button>
    </Actions>
  );
}

/** Back to the step that asked for this paper; else to the list, or to one more. */
function After() {
  const back = useBack();
  if (back)
    return (
      <Actions>
        <Button kind="filled" wide href={back}>
          {p("capture.back")}
        </Button>
        <Button wide href={LIST}>
          {t("add.to_list")}
        </Button>
      </Actions>
    );
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

/** No room left: the photo stays here, sealed, until a paper went away or the person gives up. */
function Full({ entry }: { entry: Entry }) {
  return (
    <Page key="full" title={p("capture.full_title")} back={LIST}>
      <Empty mood="offline" text={p("capture.full_kept")} />
      <Actions>
        <Button kind="filled" wide href={LIST}>
          {p("capture.see_papers")}
        </Button>
        <Button wide onClick={() => settle(entry.id, "mine")}>
          {p("capture.retry")}
        </Button>
      </Actions>
      <Stop id={entry.id} />
    </Page>
  );
}

/** The server's sentence says why. A file with a program inside may be kept as its picture alone (UPL-04). */
function Refused({ entry }: { entry: Entry }) {
  const { route } = useLocation();
  const back = useBack();
  const about = aboutOf(entry);
  const mayFlatten = (entry.answer?.body as { can_flatten?: boolean } | undefined)?.can_flatten === true;
  const flatten = async (): Promise<void> => {
    const id = newKey();
    await enqueue(depositWrite(id, { ...about, flatten: true }), undefined, {
      file: await fileOf(entry),
      id,
    });
    await cancel(entry.id);
    route(onItsWay(id, back), true);
  };
  const again = async (): Promise<void> => {
    await cancel(entry.id);
    route(back ? addHref(about.type, back) : `/jeune/papiers/ajouter?type=${about.type}`, true);
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
