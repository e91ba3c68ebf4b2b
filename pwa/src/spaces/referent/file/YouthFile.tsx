import { BellRing } from "lucide-preact";
import { useEffect } from "preact/hooks";
import { useLocation } from "preact-iso";
import { keptWhen, Screen } from "../../../frame/index.ts";
import { NetworkFailure, Problem } from "../../../platform/http.ts";
import { type File, readFile } from "../../../services/desk/file.ts";
import { readArrival } from "../../../services/exchange/transfers.ts";
import { longDate } from "../../../text/dates.ts";
import { Button, Empty, ErrorState, focusOn, List, Row, Skeleton } from "../../../ui/index.ts";
import { ArrivedThread } from "../../handovers/ArrivedThread.tsx";
import { Worry } from "../../reporting/later.tsx";
import { t as n } from "../../telling/words.ts";
import { places } from "../addresses.ts";
import { FileCard } from "../agenda/FileCard.tsx";
import { fullName, lastList, lastOpened } from "../caseload/index.ts";
import { todayHere } from "../DoneSheet.tsx";
import { f } from "../follow-words.ts";
import InterviewCard from "../interview/InterviewCard.tsx";
import { type LiveReading, useLive } from "../live.ts";
import { SharedPapers } from "../papers/SharedPapers.tsx";
import { Warning } from "../parts.tsx";
import { PeculeCard } from "../pecule/PeculeCard.tsx";
import { ProjectCard } from "../project/ProjectCard.tsx";
import { isLead, myId } from "../role.ts";
import { StepsCard } from "../steps/StepsCard.tsx";
import { said, t } from "../words.ts";
import "./file.css";
import { AccountCard } from "./AccountCard.tsx";
import { Circle } from "./Circle.tsx";
import { Events } from "./Events.tsx";
import { Flags } from "./Flags.tsx";
import { FollowUpCard } from "./FollowUpCard.tsx";
import { Life } from "./Life.tsx";
import { Measures } from "./Measures.tsx";
import { Milestones } from "./Milestones.tsx";
import { Summary } from "./Summary.tsx";
import { Openings, Written } from "./Written.tsx";

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
        <a href={lastList.value}>{t("file.back")}</a>
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
      <p class="print-day">{f("file.print.day", { date: longDate(todayHere()) })}</p>
      <Summary {...parts} />
      <Life file={file} />
      <div class="file-columns">
        <div class="stack">
          <Milestones {...parts} />
          <StepsCard
            youth={file.identity.id}
            name={file.identity.first_name}
            mine={mine}
            readOnly={readOnly}
          />
          <InterviewCard youth={file.identity.id} may={may.edit} />
          <PeculeCard youth={file.identity.id} name={file.identity.first_name} />
        </div>
        <div class="stack">
          <ProjectCard youth={file.identity.id} />
          {mine && <Arrived youth={file.identity.id} />}
          {mine && (
            <SharedPapers
              youth={file.identity.id}
              name={file.identity.first_name}
              active={file.account === "active"}
              readOnly={readOnly}
            />
          )}
          <FileCard youth={file.identity.id} />
          <Written file={file} mine={mine} readOnly={readOnly} />
          <AccountCard file={file} readOnly={readOnly} refresh={read.refresh} />
          {mine && (
            <List>
              <Row
                href={`/equipe/jeunes/${file.identity.id}/prevenir`}
                icon={BellRing}
                title={n("told.go", { name: file.identity.first_name })}
              />
            </List>
          )}
          <Circle file={file} readOnly={readOnly} refresh={read.refresh} />
          {mine && <Worry youth={{ id: file.identity.id, first_name: file.identity.first_name }} />}
          <Measures {...parts} />
          <Events {...parts} />
          <FollowUpCard file={file} may={may} />
          <Flags {...parts} />
          <Openings youth={file.identity.id} />
        </div>
      </div>
    </div>
  );
}

/** What came with the file from another département. */
function Arrived({ youth }: { youth: string }) {
  return <ArrivedThread found={useLive(`arrival:${youth}`, () => readArrival(youth)).value} />;
}
