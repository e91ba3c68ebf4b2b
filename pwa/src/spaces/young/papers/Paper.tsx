import { useState } from "preact/hooks";
import { useLocation, useRoute } from "preact-iso";
import { Loaded } from "../../../frame/index.ts";
import { dayOf } from "../../../platform/clock.ts";
import { enqueue } from "../../../platform/queue.ts";
import { cancel } from "../../../platform/sending.ts";
import { deleteWrite, type Paper, readPapers } from "../../../services/documents/papers.ts";
import { longDate } from "../../../text/dates.ts";
import { Button, Dialog, Empty, toast, WhoSees } from "../../../ui/index.ts";
import { UNDO } from "../done.ts";
import { Page, useRead } from "../parts.tsx";
import { t } from "../words.ts";
import { Download, Verify, WithMe } from "./Gestures.tsx";
import { sizeText } from "./kinds.ts";
import { Pages } from "./Pages.tsx";
import { Rename } from "./Rename.tsx";
import { dropPaper } from "./with-me.ts";

const LIST = "/jeune/papiers";

/** One paper: its pages, who sees it, and what one may do with it. */
export function PaperPage() {
  const { params } = useRoute();
  const papers = useRead("papers", readPapers);
  const found = papers.value?.items.find(one => one.id === params.id);
  return (
    <Page key={found ? "known" : "unknown"} title={found?.title ?? t("papers.title")} back={LIST}>
      <Loaded of={papers} skeleton={4}>
        {() =>
          found ? (
            <One paper={found} onChanged={papers.refresh} />
          ) : (
            <Empty text={t("paper.gone")} action={<Button href={LIST}>{t("add.to_list")}</Button>} />
          )
        }
      </Loaded>
    </Page>
  );
}

function One({ paper, onChanged }: { paper: Paper; onChanged: () => Promise<void> }) {
  const { route } = useLocation();
  const [rename, setRename] = useState(false);
  const [remove, setRemove] = useState(false);
  const drop = async (): Promise<void> => {
    const id = await enqueue(deleteWrite(paper, UNDO));
    await dropPaper(paper.id);
    toast(t("papers.removed"), {
      seconds: UNDO / 1000,
      undo: () => {
        void cancel(id).then(() => toast(t("papers.kept_again")));
      },
    });
    route(LIST, true);
  };
  return (
    <div class="stack">
      <Pages paper={paper} />
      {paper.expires_on && <p>{t("papers.until", { date: longDate(paper.expires_on) })}</p>}
      <WhoSees>{t("paper.sees")}</WhoSees>
      <WithMe paper={paper} />
      <div class="paper-gestures">
        <Download paper={paper} />
        <Button onClick={() => setRename(true)}>{t("paper.rename")}</Button>
        <Button kind="danger" onClick={() => setRemove(true)}>
          {t("paper.delete")}
        </Button>
      </div>
      <details class="details">
        <summary>{t("paper.about")}</summary>
        <div class="stack">
          <p>{t("paper.kind", { kind: paper.kind.toUpperCase(), size: sizeText(paper.size) })}</p>
          <p>{t("paper.deposited", { date: longDate(dayOf(new Date(paper.deposited_at))) })}</p>
          {paper.depositor !== "me" && (
            <p>
              {t("paper.deposited_by", {
                who: t(paper.depositor === "referent" ? "paper.by.referent" : "paper.by.team"),
              })}
            </p>
          )}
          <Verify paper={paper} />
          <p>
            <a href="/jeune/papiers/trace">{t("papers.trace")}</a>
          </p>
        </div>
      </details>
      <Rename paper={paper} open={rename} onClose={() => setRename(false)} onChanged={onChanged} />
      <Dialog
        open={remove}
        title={t("paper.delete.title")}
        confirm={t("paper.delete.yes")}
        keep={t("paper.delete.no")}
        danger
        onClose={() => setRemove(false)}
        onConfirm={drop}
      >
        <p>{t("paper.delete.text")}</p>
      </Dialog>
    </div>
  );
}
