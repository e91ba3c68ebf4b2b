import { FileClock, Plus } from "lucide-preact";
import { useEffect, useState } from "preact/hooks";
import { keptWhen } from "../../../frame/index.ts";
import { dayOf, today } from "../../../platform/clock.ts";
import { online } from "../../../platform/connectivity.ts";
import { sentence } from "../../../platform/http.ts";
import { keptNames } from "../../../platform/kept.ts";
import { entries } from "../../../platform/queue.ts";
import { progress } from "../../../platform/sending.ts";
import {
  type Paper,
  type Papers as PapersRead,
  type PaperType,
  paperSubject,
  readPapers,
  readPaperTypes,
} from "../../../services/documents/papers.ts";
import { daysBetween, longDate } from "../../../text/dates.ts";
import {
  Actions,
  Button,
  Empty,
  ErrorState,
  List,
  Pill,
  Progress,
  Row,
  Search,
  Skeleton,
} from "../../../ui/index.ts";
import { type Kept, Page, useRead, useSent } from "../parts.tsx";
import { t } from "../words.ts";
import { domainOf, iconOf, plain, sizeText } from "./kinds.ts";
import { keptPaperIds } from "./with-me.ts";

const ADD = "/jeune/papiers/ajouter";
/** « À refaire bientôt »: in this many days or less. */
const SOON = 60;
/** A search is worth its place from this many papers. */
const MANY = 6;

/** My papers: what waits here, what ends soon, all of them. */
export function Papers() {
  const papers = useRead("papers", readPapers);
  const types = useRead("paper-types", readPaperTypes);
  useSent("paper:", papers.refresh);
  return (
    <Page title={t("papers.title")}>
      <div class="stack">
        <Arriving />
        <Shown papers={papers} types={types.value ?? []} />
      </div>
    </Page>
  );
}

function Shown({ papers, types }: { papers: Kept<PapersRead>; types: PaperType[] }) {
  const withMe = useKeptIds();
  if (!papers.value) {
    if (papers.state === "locked") return null;
    if (papers.state !== "error") return <Skeleton lines={5} />;
    return (
      <ErrorState
        text={online.value ? sentence(papers.error) : t("offline.nothing")}
        onRetry={papers.refresh}
      />
    );
  }
  const { items, quota } = papers.value;
  const left = items.filter(one => !leaving(one.id));
  const full = quota.count >= quota.of_count || quota.bytes >= quota.of_bytes;
  return (
    <>
      {papers.state === "offline" && (
        <p class="meta">
          {papers.at && t("papers.offline", { when: keptWhen(papers.at) })}{" "}
          {withMe.length > 0 && t("papers.offline.kept")}
        </p>
      )}
      {papers.state === "error" && <p class="meta">{sentence(papers.error)}</p>}
      {left.length === 0 ? (
        <Empty text={t("papers.empty")} />
      ) : (
        <Lists papers={left} types={types} withMe={withMe} />
      )}
      {full && (
        <p class="notice" data-tone="now">
          {t("papers.full")}
        </p>
      )}
      <Actions>
        {!full && (
          <Button kind="filled" wide icon={Plus} href={ADD}>
            {t("papers.add")}
          </Button>
        )}
      </Actions>
      {left.length > 0 && (
        <p class="meta">
          {t("papers.quota", {
            n: quota.count,
            used: sizeText(quota.bytes),
            all: sizeText(quota.of_bytes),
          })}
        </p>
      )}
      <div class="cluster">
        <Button kind="quiet" href="/jeune/papiers/trace">
          {t("papers.trace")}
        </Button>
        <Button kind="quiet" href="/jeune/papiers/reglages">
          {t("papers.settings")}
        </Button>
      </div>
    </>
  );
}

/** Papers this person deleted a moment ago: gone from the list while they may still undo. */
function leaving(id: string): boolean {
  return entries.value.some(
    entry => entry.subject === paperSubject(id) && entry.method === "DELETE" && entry.state === "waiting",
  );
}

function useKeptIds(): string[] {
  const [ids, setIds] = useState<string[]>([]);
  useEffect(() => {
    keptNames().then(
      names => setIds(keptPaperIds(names)),
      () => undefined,
    );
  }, []);
  return ids;
}

function Lists({ papers, types, withMe }: { papers: Paper[]; types: PaperType[]; withMe: string[] }) {
  const [word, setWord] = useState("");
  const labelOf = (code: string): string => types.find(type => type.code === code)?.label ?? "";
  const found = papers.filter(one => plain(`${one.title} ${labelOf(one.type)}`).includes(plain(word)));
  const soon = found.filter(one => endsSoon(one));
  const others = found.filter(one => !endsSoon(one));
  const rows = (shown: Paper[]) => (
    <List>
      {shown.map(one => (
        <PaperRow
          key={one.id}
          paper={one}
          type={types.find(type => type.code === one.type)}
          withMe={withMe.includes(one.id)}
        />
      ))}
    </List>
  );
  return (
    <>
      {papers.length >= MANY && <Search label={t("papers.search")} value={word} onInput={setWord} />}
      <p class="visually-hidden" role="status">
        {word && t("papers.mine", { n: found.length })}
      </p>
      {found.length === 0 && <p>{t("papers.none_found")}</p>}
      {soon.length > 0 && (
        <>
          <h2>{t("papers.renew", { n: soon.length })}</h2>
          {rows(soon)}
        </>
      )}
      {others.length > 0 && (
        <>
          <h2>{t("papers.mine", { n: others.length })}</h2>
          {rows(others)}
        </>
      )}
    </>
  );
}

function endsSoon({ expires_on }: Paper): boolean {
  return expires_on !== undefined && daysBetween(today(), expires_on) <= SOON;
}

function PaperRow({ paper, type, withMe }: { paper: Paper; type: PaperType | undefined; withMe: boolean }) {
  const ended = paper.expires_on !== undefined && daysBetween(today(), paper.expires_on) < 0;
  const lines = [
    type && plain(type.label) !== plain(paper.title) && type.label,
    paper.expires_on
      ? t(ended ? "papers.ended" : "papers.until", { date: longDate(paper.expires_on) })
      : t("papers.added", { date: longDate(dayOf(new Date(paper.deposited_at))) }),
    withMe && t("papers.with_me"),
  ].filter((line): line is string => Boolean(line));
  return (
    <Row
      href={`/jeune/papiers/${paper.id}`}
      icon={iconOf(type)}
      domain={domainOf(type)}
      title={paper.title}
      meta={lines.map(line => (
        <span key={line} class="line">
          {line}
        </span>
      ))}
      end={endsSoon(paper) ? <Pill status={ended ? "old" : "renew"} /> : undefined}
    />
  );
}

/** What was added here and has not arrived: leaving now, waiting, or refused with its reason. */
function Arriving() {
  const waits = entries.value.filter(entry => entry.file);
  if (waits.length === 0) return null;
  return (
    <section class="stack stack-2">
      <h2>{t("papers.waiting", { n: waits.length })}</h2>
      <List>
        {waits.map(entry => (
          <Row
            key={entry.id}
            icon={FileClock}
            title={entry.label}
            meta={
              entry.state === "refused"
                ? (entry.answer?.detail ?? t("papers.refused"))
                : sizeText(entry.file?.size ?? 0)
            }
            waiting={entry.state === "waiting" && progress.value?.id !== entry.id}
            href={`${ADD}?suite=${entry.id}`}
          />
        ))}
      </List>
      {progress.value && (
        <Progress
          value={progress.value.sent}
          max={progress.value.all}
          label={t("papers.sending", {
            sent: sizeText(progress.value.sent),
            all: sizeText(progress.value.all),
          })}
        />
      )}
    </section>
  );
}
