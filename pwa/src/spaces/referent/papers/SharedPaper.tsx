import { useEffect, useState } from "preact/hooks";
import { Screen } from "../../../frame/index.ts";
import { NetworkFailure, Problem } from "../../../platform/http.ts";
import { useChanges } from "../../../platform/live.ts";
import { readOneShared, type Shared, sharedContent } from "../../../services/documents/sharing.ts";
import { longDate } from "../../../text/dates.ts";
import { Button, Dialog, Empty, ErrorState, Skeleton, WhoSees } from "../../../ui/index.ts";
import { fileHref, places } from "../addresses.ts";
import { useLive } from "../live.ts";
import { said } from "../words.ts";
import { Closed } from "./SharedList.tsx";
import { SharedPages } from "./SharedPages.tsx";
import { s } from "./words.ts";

const LOOK = 30_000;

function isGone(error: unknown): boolean {
  return error instanceof Problem && (error.status === 404 || error.status === 410);
}

/** One paper shown to me: its pages as long as it is shown. Stopped, it leaves the screen by itself. */
export function SharedPaper({ grant, mentor }: { grant: string; mentor: boolean }) {
  const read = useLive(`one-shared:${grant}`, () => readOneShared(grant));
  const [gone, setGone] = useState(false);
  const owner = read.value?.owner_id;
  const back = mentor ? "/mentor" : owner ? fileHref(owner, "papiers") : places.caseload;
  useChanges("shared", read.refresh);
  useEffect(() => {
    const again = (): void => {
      if (document.visibilityState === "visible") void read.refresh();
    };
    const timer = setInterval(again, LOOK);
    document.addEventListener("visibilitychange", again);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", again);
    };
  }, [read.refresh]);
  if (gone || isGone(read.error)) return <Gone back={back} />;
  return (
    <Screen title={read.value?.title ?? s("paper.title")} back={back} wide>
      {!mentor && (
        <p class="path no-print">
          <a href={back}>{s("paper.back")}</a>
        </p>
      )}
      {read.state === "locked" ? (
        <Closed onOpen={read.refresh} />
      ) : read.value ? (
        <One shared={read.value} onGone={() => setGone(true)} />
      ) : read.state === "error" ? (
        <ErrorState
          text={read.error instanceof NetworkFailure ? s("list.offline") : said(read.error)}
          onRetry={read.refresh}
        />
      ) : (
        <Skeleton lines={5} />
      )}
    </Screen>
  );
}

function Gone({ back }: { back: string }) {
  return (
    <Screen key="gone" title={s("paper.gone.title")} back={back} wide>
      <div role="status">
        <Empty text={s("paper.gone")} action={<Button href={back}>{s("paper.back")}</Button>} />
      </div>
    </Screen>
  );
}

function One({ shared, onGone }: { shared: Shared; onGone: () => void }) {
  const [ask, setAsk] = useState(false);
  const name = shared.owner_first_name;
  const download = (): void => {
    const link = document.createElement("a");
    link.href = sharedContent(shared.grant_id);
    link.download = "";
    link.click();
    setAsk(false);
  };
  return (
    <div class="stack shared-paper">
      <p>{s("paper.why", { name, why: shared.purpose, date: longDate(shared.ends_on) })}</p>
      <WhoSees>{s("paper.traced", { name })}</WhoSees>
      <SharedPages shared={shared} onGone={onGone} />
      {shared.mode === "download" && (
        <div class="no-print">
          <Button onClick={() => setAsk(true)}>{s("paper.download")}</Button>
        </div>
      )}
      <Dialog
        open={ask}
        title={s("paper.download.ask")}
        confirm={s("paper.download")}
        keep={s("paper.download.no")}
        onClose={() => setAsk(false)}
        onConfirm={download}
      >
        <p>{s("paper.download.text", { name })}</p>
      </Dialog>
    </div>
  );
}
