import { useEffect } from "preact/hooks";
import { useLocation } from "preact-iso";
import { keptWhen, Screen } from "../../../frame/index.ts";
import { NetworkFailure, Problem } from "../../../platform/http.ts";
import { type File, readFile } from "../../../services/desk/file.ts";
import { Button, Empty, ErrorState, focusOn, Skeleton } from "../../../ui/index.ts";
import { places } from "../addresses.ts";
import { fullName, lastOpened } from "../caseload/index.ts";
import { type LiveReading, useLive } from "../live.ts";
import { Warning } from "../parts.tsx";
import { isLead, myId } from "../role.ts";
import { said, t } from "../words.ts";
import { AccountCard } from "./AccountCard.tsx";
import { Circle } from "./Circle.tsx";
import { Flags } from "./Flags.tsx";
import { Life } from "./Life.tsx";
import { Measures } from "./Measures.tsx";
import { Milestones } from "./Milestones.tsx";
import { Summary } from "./Summary.tsx";

/** What a reader may do here: the referent corrects and ticks; a lead invites and opens again. */
export type May = { edit: boolean; reopen: boolean };

/** One young person's file, whole: dates from 14 to 21, rights, measures, circle, account. */
export function YouthFile({ id }: { id: string }) {
  const { query } = useLocation();
  const read = useLive(`file:${id}`, () => readFile(id));
  useEffect(() => {
    lastOpened.value = id;
    document.title = t("file.tab"); // a name stays out of the browser's history
  }, [id]);
  const part = query.voir;
  const there = read.value !== undefined;
  useEffect(() => {
    if (there && part) setTimeout(() => focusOn(`file-${part}`), 0);
  }, [there, part]);
  const gone = read.error instanceof Problem && read.error.status === 404;
  if (gone) return <Unknown />;
  return (
    <Screen title={<Title file={read.value} />} wide>
      <nav aria-label={t("file.path")} class="path no-print">
        <a href={places.caseload}>{t("file.back")}</a>
      </nav>
      {read.state === "offline" && read.at && (
        <Warning>{t("file.offline", { when: keptWhen(read.at) })}</Warning>
      )}
      {read.value ? (
        <Whole file={read.value} read={read} readOnly={read.state === "offline"} />
      ) : read.state === "error" ? (
        <ErrorState text={unread(read.error)} onRetry={read.refresh} />
      ) : (
        <Skeleton lines={6} />
      )}
    </Screen>
  );
}

/** A file that was never read here shows nothing without network, and loses nothing. */
function unread(error: unknown): string {
  return error instanceof NetworkFailure ? t("file.not_read") : said(error);
}

function Title({ file }: { file: File | undefined }) {
  return <>{file ? fullName(file.identity) : t("file.title")}</>;
}

/** Another team's file and a file that never was are the same answer. */
function Unknown() {
  return (
    <Screen title={t("file.title")} wide>
      <Empty
        text={t("file.unknown")}
        action={
          <Button kind="filled" href={places.caseload}>
            {t("file.to_caseload")}
          </Button>
        }
      />
    </Screen>
  );
}

function Whole({ file, read, readOnly }: { file: File; read: LiveReading<File>; readOnly: boolean }) {
  const mine = file.referent?.id === myId();
  const may: May = { edit: mine && !readOnly, reopen: (mine || isLead()) && !readOnly };
  const parts = { file, may, refresh: read.refresh };
  return (
    <div class="file">
      <Summary {...parts} />
      <Life file={file} />
      <div class="file-columns">
        <div class="stack">
          <Milestones {...parts} />
        </div>
        <div class="stack">
          <AccountCard file={file} readOnly={readOnly} refresh={read.refresh} />
          <Circle file={file} readOnly={readOnly} refresh={read.refresh} />
          <Measures {...parts} />
          <Flags {...parts} />
        </div>
      </div>
    </div>
  );
}
