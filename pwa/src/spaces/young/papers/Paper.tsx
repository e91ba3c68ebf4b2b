import { Share2 } from "lucide-preact";
import { useState } from "preact/hooks";
import { useLocation, useRoute } from "preact-iso";
import { Loaded } from "../../../frame/index.ts";
import { enqueue } from "../../../platform/queue.ts";
import { cancel } from "../../../platform/sending.ts";
import {
  deleteWrite,
  type Paper,
  type PaperType,
  readPapers,
  readPaperTypes,
} from "../../../services/documents/papers.ts";
import { Actions, Button, Dialog, Empty, toast } from "../../../ui/index.ts";
import { StuckButton } from "../../talk/StuckButton.tsx";
import { UNDO } from "../done.ts";
import { Page, useRead, useSent } from "../parts.tsx";
import { t } from "../words.ts";
import { About } from "./About.tsx";
import { Edit } from "./Edit.tsx";
import { standingOf } from "./fresh.tsx";
import { Download, Remind, WithMe } from "./Gestures.tsx";
import { Outside } from "./Outside.tsx";
import { Pages } from "./Pages.tsx";
import { p } from "./papers-words.ts";
import { SharedWith } from "./SharedWith.tsx";
import { Standing } from "./Standing.tsx";
import { dropPaper } from "./with-me.ts";

const LIST = "/jeune/papiers";

/** One paper: its pages, how long it is good, who sees it, and what one may do with it. */
export function PaperPage() {
  const { params } = useRoute();
  const papers = useRead("papers", readPapers);
  const types = useRead("paper-types", readPaperTypes);
  useSent(`paper:${params.id}`, papers.refresh);
  const found = papers.value?.items.find(one => one.id === params.id);
  return (
    <Page key={found ? "known" : "unknown"} title={found?.title ?? t("papers.title")} back={LIST}>
      <Loaded of={papers} skeleton={4}>
        {() =>
          found ? (
            <One
              key={found.number}
              paper={found}
              type={types.value?.find(one => one.code === found.type)}
              types={types.value ?? []}
              onChanged={papers.refresh}
            />
          ) : (
            <Empty text={t("paper.gone")} action={<Button href={LIST}>{t("add.to_list")}</Button>} />
          )
        }
      </Loaded>
    </Page>
  );
}

type OneProps = {
  paper: Paper;
  type: PaperType | undefined;
  types: PaperType[];
  onChanged: () => Promise<void>;
};

function One({ paper, type, types, onChanged }: OneProps) {
  const { route } = useLocation();
  const [edit, setEdit] = useState(false);
  const [remove, setRemove] = useState(false);
  const replace = `/jeune/papiers/ajouter?type=${paper.type}&remplace=${paper.id}`;
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
      <Standing
        fresh={standingOf(paper, types)}
        type={type}
        replace={replace}
        onDates={() => setEdit(true)}
      />
      <SharedWith paper={paper} />
      <Outside paper={paper} />
      <Actions>
        <Button kind="filled" wide icon={Share2} href={`/jeune/papiers/${paper.id}/partager`}>
          {p("paper.share")}
        </Button>
        <Button wide href={`/jeune/papiers/${paper.id}/montrer`}>
          {p("paper.outside")}
        </Button>
        <StuckButton about={{ kind: "paper", ref: paper.id, title: paper.title }} />
      </Actions>
      <WithMe paper={paper} />
      <Remind paper={paper} />
      <div class="paper-gestures">
        <Button href={replace}>{p("paper.replace")}</Button>
        <Button onClick={() => setEdit(true)}>{p("paper.edit")}</Button>
        <Download paper={paper} />
        <Button kind="danger" onClick={() => setRemove(true)}>
          {t("paper.delete")}
        </Button>
      </div>
      <About paper={paper} onChanged={onChanged} />
      <Edit paper={paper} types={types} open={edit} onClose={() => setEdit(false)} onChanged={onChanged} />
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
        {(paper.versions ?? 1) > 1 && <p>{p("paper.delete.versions")}</p>}
      </Dialog>
    </div>
  );
}
