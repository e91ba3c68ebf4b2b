import { useEffect, useState } from "preact/hooks";
import { online } from "../../../platform/connectivity.ts";
import { sentence } from "../../../platform/http.ts";
import { isLocalOpen } from "../../../platform/local-seal.ts";
import {
  changeReminders,
  contentUrl,
  type Paper,
  readPaper,
  verifyPaper,
} from "../../../services/documents/papers.ts";
import { longDate, when } from "../../../text/dates.ts";
import { Button, Dialog, Switch, toast } from "../../../ui/index.ts";
import { Alert, useRead } from "../parts.tsx";
import { t } from "../words.ts";
import { p } from "./papers-words.ts";
import { dropPaper, isKept, keepPaper } from "./with-me.ts";

/** A second gesture, after what it leaves behind was said (DESIGN §11.12). */
export function Download({ paper }: { paper: Paper }) {
  return <DownloadFrom href={contentUrl(paper.id)} />;
}

export function DownloadFrom({ href }: { href: string }) {
  const [ask, setAsk] = useState(false);
  const fetchIt = (): void => {
    const link = document.createElement("a");
    link.href = href;
    link.download = "";
    link.click();
    setAsk(false);
  };
  return (
    <>
      <Button onClick={() => setAsk(true)} missing={online.value ? undefined : t("paper.offline")}>
        {t("paper.download")}
      </Button>
      <Dialog
        open={ask}
        title={t("paper.download.title")}
        confirm={t("paper.download.yes")}
        keep={t("paper.download.no")}
        onClose={() => setAsk(false)}
        onConfirm={fetchIt}
      >
        <p>{t("paper.download.ask")}</p>
      </Dialog>
    </>
  );
}

/** Is it the very file that was kept? Read whole and compared (VLT-01). */
export function Verify({ paper }: { paper: Paper }) {
  const [said, setSaid] = useState<string>();
  const [error, setError] = useState<string>();
  const look = async (): Promise<void> => {
    setSaid(undefined);
    setError(undefined);
    try {
      const verdict = await verifyPaper(paper.id);
      if (verdict.result === "intact") setSaid(t("paper.verify.intact", { when: when(verdict.checked_at) }));
      else setError(t("paper.verify.damaged"));
    } catch (cause) {
      setError(sentence(cause));
    }
  };
  return (
    <div class="stack stack-2">
      <Button onClick={look}>{t("paper.verify")}</Button>
      <p role="status" class="meta">
        {said ?? t("paper.verify.hint")}
      </p>
      <Alert>{error}</Alert>
    </div>
  );
}

/** « Toujours avec moi »: five at most, chosen one by one, and the risk is written beside it. */
export function WithMe({ paper }: { paper: Paper }) {
  const [kept, setKept] = useState(false);
  const [error, setError] = useState<string>();
  useEffect(() => {
    isKept(paper.id).then(setKept, () => undefined);
  }, [paper.id]);
  if (!isLocalOpen.value) return null;
  const change = async (on: boolean): Promise<void> => {
    setError(undefined);
    try {
      if (!on) {
        await dropPaper(paper.id);
        setKept(false);
        toast(t("paper.with_me.off"));
        return;
      }
      const result = await keepPaper(paper);
      if (result === "full") return setError(t("paper.with_me.full"));
      if (result === "closed") return setError(t("paper.with_me.no_code"));
      setKept(true);
      toast(t("paper.with_me.done"));
    } catch (cause) {
      setError(sentence(cause));
    }
  };
  return (
    <div>
      <Switch
        label={t("paper.with_me")}
        hint={t("paper.with_me.hint")}
        on={kept}
        onInput={on => change(on)}
      />
      <Alert>{error}</Alert>
    </div>
  );
}

/** Reminders of this paper: only after a yes in the settings, and off for this one in a gesture (VLT-09). */
export function Remind({ paper }: { paper: Paper }) {
  const detail = useRead(`paper:${paper.id}`, () => readPaper(paper.id));
  const [error, setError] = useState<string>();
  const reminders = detail.value?.reminders;
  if (!reminders) return null;
  if (!reminders.agreed)
    return (
      <p class="meta">
        {p("remind.not_agreed")} <a href="/jeune/papiers/reglages">{p("remind.settings")}</a>
      </p>
    );
  const change = async (on: boolean): Promise<void> => {
    setError(undefined);
    try {
      detail.put(await changeReminders(paper.id, on));
    } catch (cause) {
      setError(sentence(cause));
    }
  };
  const [next] = reminders.dates;
  const hint = next ? p("remind.next", { date: longDate(next) }) : p("remind.none");
  return (
    <div>
      <Switch
        label={p("remind.title")}
        hint={reminders.on ? hint : p("remind.off")}
        on={reminders.on}
        onInput={on => change(on)}
      />
      <Alert>{error}</Alert>
    </div>
  );
}
