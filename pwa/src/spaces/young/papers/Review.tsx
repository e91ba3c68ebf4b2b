import { FileText } from "lucide-preact";
import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { newKey } from "../../../platform/http.ts";
import { enqueue } from "../../../platform/queue.ts";
import { bindPages } from "../../../services/documents/pages-pdf.ts";
import { type About, depositWrite, type PaperType } from "../../../services/documents/papers.ts";
import { MOST_BYTES } from "../../../services/documents/pictures.ts";
import {
  Actions,
  Button,
  DateField,
  type DateParts,
  focusOn,
  List,
  noDate,
  PageStrip,
  Row,
  readDate,
  TextField,
} from "../../../ui/index.ts";
import { Alert, Page } from "../parts.tsx";
import { t } from "../words.ts";
import type { Shot } from "./Capture.tsx";
import { sizeText } from "./kinds.ts";

type Props = {
  type: PaperType;
  shots: Shot[];
  pdf: File | undefined;
  /** One picture again: kept or taken anew. */
  onLook: (url: string) => void;
  onMore: (() => void) | undefined;
  onAgain: () => void;
};

/** A picture light enough leaves as it is; a heavy one leaves as it was made ready. */
const LIGHT = 4 * 1024 * 1024;

/** The name and the end date, then « Enregistrer »: the file is sealed on this phone before anything is sent. */
export function Review({ type, shots, pdf, onLook, onMore, onAgain }: Props) {
  const { route } = useLocation();
  const [title, setTitle] = useState(type.code === "other" ? "" : type.label);
  const [ends, setEnds] = useState<DateParts>(noDate);
  const [dateError, setDateError] = useState<string>();
  const [error, setError] = useState<string>();
  const missing = title.trim() === "" ? { say: t("add.name.missing"), focus: "paper-name" } : undefined;
  const save = async (): Promise<void> => {
    setDateError(undefined);
    setError(undefined);
    const empty = [ends.day, ends.month, ends.year].every(part => part.trim() === "");
    const read = type.expires && !empty ? readDate(ends) : undefined;
    if (read && "error" in read) {
      setDateError(read.error);
      return focusOn(`paper-ends-${read.part}`);
    }
    const file = await fileOf(shots, pdf);
    if (file.size > MOST_BYTES) return setError(t("add.too_big"));
    const about: About = { type: type.code, title: title.trim(), ...(read && { expires_on: read.iso }) };
    if (pdf?.name) about.file_name = pdf.name;
    const id = newKey();
    await enqueue(depositWrite(id, about), undefined, { file, id });
    route(`/jeune/papiers/ajouter?suite=${id}`, true);
  };
  return (
    <Page title={t("add.review")} back="/jeune/papiers/ajouter">
      <div class="stack">
        {pdf ? (
          <List>
            <Row icon={FileText} title={t("add.pdf", { name: pdf.name })} meta={sizeText(pdf.size)} />
          </List>
        ) : (
          <PageStrip
            pages={shots.map((shot, i) => ({
              id: shot.url,
              url: shot.url,
              alt: t("paper.page.alt", { n: i + 1 }),
            }))}
            onOpen={onLook}
            onMore={onMore}
          />
        )}
        <TextField
          id="paper-name"
          label={t("add.name")}
          value={title}
          onInput={setTitle}
          maxLength={120}
          autocomplete="off"
        />
        {type.expires && (
          <DateField
            id="paper-ends"
            label={t("add.expires")}
            hint={t("add.expires.hint")}
            value={ends}
            onInput={setEnds}
            error={dateError}
          />
        )}
        <Alert>{error}</Alert>
        <Actions>
          <Button kind="filled" wide missing={missing} onClick={save}>
            {t("add.save")}
          </Button>
          <Button kind="quiet" onClick={onAgain}>
            {t(pdf ? "add.retake" : "add.again")}
          </Button>
        </Actions>
      </div>
    </Page>
  );
}

/** One file for one paper: the PDF, the one picture, or its sides bound together. */
async function fileOf(shots: Shot[], pdf: File | undefined): Promise<Blob> {
  if (pdf) return pdf.type === "application/pdf" ? pdf : new Blob([pdf], { type: "application/pdf" });
  const [only, ...more] = shots;
  if (only && more.length === 0)
    return only.file.size <= LIGHT && only.file.type !== "" ? only.file : only.picture.blob;
  const pages = shots.map(async ({ picture: { blob, width, height } }) => ({
    jpeg: new Uint8Array(await blob.arrayBuffer()),
    width,
    height,
  }));
  return bindPages(await Promise.all(pages));
}
