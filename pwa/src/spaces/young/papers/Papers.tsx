import { HandHelping, Hash, Plus, Share2 } from "lucide-preact";
import { useEffect, useState } from "preact/hooks";
import { keptWhen } from "../../../frame/index.ts";
import { online } from "../../../platform/connectivity.ts";
import { sentence } from "../../../platform/http.ts";
import { keptNames } from "../../../platform/kept.ts";
import { entries } from "../../../platform/queue.ts";
import {
  type Papers as PapersRead,
  type PaperType,
  paperSubject,
  readPapers,
  readPaperTypes,
} from "../../../services/documents/papers.ts";
import { type Grant, readGrants } from "../../../services/documents/sharing.ts";
import { Actions, Button, Empty, ErrorState, List, Row, Skeleton } from "../../../ui/index.ts";
import { type Kept, Page, useRead, useSent } from "../parts.tsx";
import { t } from "../words.ts";
import { Arriving } from "./Arriving.tsx";
import { Found } from "./Found.tsx";
import { sizeText } from "./kinds.ts";
import { p } from "./papers-words.ts";
import { ToAnswer } from "./ToAnswer.tsx";
import { heardFrom, keptPaperIds } from "./with-me.ts";

const ADD = "/jeune/papiers/ajouter";

/** My papers: what waits for an answer, what ends soon, all of them; and what one may do with them. */
export function Papers() {
  const papers = useRead("papers", readPapers);
  const types = useRead("paper-types", readPaperTypes);
  const grants = useRead("grants", readGrants);
  useSent("paper:", papers.refresh);
  const again = (): void => {
    void papers.refresh();
    void grants.refresh();
  };
  return (
    <Page title={t("papers.title")}>
      <div class="stack">
        <ToAnswer types={types.value ?? []} papers={papers.value?.items ?? []} onAnswered={again} />
        <Arriving there={papers.value?.items ?? []} />
        <Shown papers={papers} types={types.value ?? []} grants={grants.value ?? []} />
      </div>
    </Page>
  );
}

type ShownProps = { papers: Kept<PapersRead>; types: PaperType[]; grants: Grant[] };

function Shown({ papers, types, grants }: ShownProps) {
  const withMe = useKeptIds(papers);
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
        <Found papers={left} types={types} withMe={withMe} grants={grants} />
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
      <List>
        <Row href="/jeune/papiers/numeros" icon={Hash} title={p("numbers.title")} />
        <Row href="/jeune/papiers/besoins" icon={HandHelping} title={p("needs.title")} />
        <Row
          href="/jeune/papiers/partages"
          icon={Share2}
          title={p("shares.title")}
          meta={p("shares.meta", { n: grants.length })}
        />
      </List>
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
        <Button kind="quiet" href="/jeune/papiers/emporter">
          {p("away.title")}
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

/** The papers kept on this phone; the list just read says which of them still are. */
function useKeptIds({ state, value }: Kept<PapersRead>): string[] {
  const [ids, setIds] = useState<string[]>([]);
  useEffect(() => {
    const heard = state === "ready" && value ? heardFrom(value.items) : Promise.resolve();
    heard.then(keptNames).then(
      names => setIds(keptPaperIds(names)),
      () => undefined,
    );
  }, [state, value]);
  return ids;
}
