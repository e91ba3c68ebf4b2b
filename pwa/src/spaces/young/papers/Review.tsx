import { FileText } from "lucide-preact";
import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { today } from "../../../platform/clock.ts";
import { newKey } from "../../../platform/http.ts";
import { enqueue } from "../../../platform/queue.ts";
import { bindPages } from "../../../services/documents/pages-pdf.ts";
import { depositWrite, versionWrite } from "../../../services/documents/papers.ts";
import { MOST_BYTES } from "../../../services/documents/pictures.ts";
import type { About, PaperType } from "../../../services/documents/types.ts";
import { Actions, Button, focusOn, List, PageStrip, Row, TextField } from "../../../ui/index.ts";
import { Alert, Page } from "../parts.tsx";
import { t } from "../words.ts";
import { onItsWay, useBack } from "./adding.ts";
import type { Shot } from "./Capture.tsx";
import { Resumed } from "./CaptureResumed.tsx";
import { DateFields, type FactErrors, noFacts, readFacts, type SaidFacts } from "./DateFields.tsx";
import { dropDraft } from "./draft.ts";
import { sizeText } from "./kinds.ts";
import { p } from "./papers-words.ts";

type Props = {
  type: PaperType;
  /** The paper this one takes the place of: it keeps its name. */
  replaces: string | undefined;
  shots: Shot[];
  pdf: File | undefined;
  /** Begun before the phone closed. */
  resumed: boolean;
  /** One picture again: kept or taken anew. */
  onLook: (url: string) => void;
  onMore: (() => void) | undefined;
  onAgain: () => void;
};

/** The name and the dates, then « Enregistrer »: the file is sealed on this phone before anything is sent. */
export function Review({ type, replaces, shots, pdf, resumed, onLook, onMore, onAgain }: Props) {
  const { route } = useLocation();
  const back = useBack();
  const [title, setTitle] = useState(type.code === "other" && !replaces ? "" : type.label);
  const [facts, setFacts] = useState(noFacts);
  const [errors, setErrors] = useState<FactErrors>({});
  const [error, setError] = useState<string>();
  const missing = title.trim() === "" ? { say: t("add.name.missing"), focus: "paper-name" } : undefined;
  const save = async (): Promise<void> => {
    setErrors({});
    setError(undefined);
    const read = readFacts(type, facts, today());
    if ("errors" in read) {
      setErrors(read.errors);
      return focusOn(`paper-${read.focus}`);
    }
    const file = await fileOf(shots, pdf);
    if (file.size > MOST_BYTES) return setError(t("add.too_big"));
    const about: About = { type: type.code, title: title.trim(), ...written(read.about) };
    if (pdf?.name) about.file_name = pdf.name;
    const id = newKey();
    const write = replaces ? versionWrite(replaces, id, about) : depositWrite(id, about);
    try {
      await enqueue(write, undefined, { file, id });
    } catch {
      return setError(p("capture.storage"));
    }
    await dropDraft();
    route(onItsWay(id, back), true);
  };
  return (
    <Page title={t("add.review")} back={back ?? "/jeune/papiers/ajouter"}>
      <div class="stack">
        {resumed && <Resumed onRestart={onAgain} />}
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
        {replaces ? (
          <p>{p("capture.replaces")}</p>
        ) : (
          <TextField
            id="paper-name"
            label={t("add.name")}
            value={title}
            onInput={setTitle}
            maxLength={120}
            autocomplete="off"
          />
        )}
        <DateFields id="paper" type={type} value={facts} onInput={setFacts} errors={errors} />
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

/** What was left empty is not said: a new version then keeps what its paper knew. */
function written(said: SaidFacts): SaidFacts {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null));
}

/** One file for one paper: the PDF, the one picture, or its sides bound together. */
async function fileOf(shots: Shot[], pdf: File | undefined): Promise<Blob> {
  if (pdf) return pdf.type === "application/pdf" ? pdf : new Blob([pdf], { type: "application/pdf" });
  const [only, ...more] = shots;
  if (only && more.length === 0) return only.scanned.picture;
  const pages = shots.map(async ({ scanned: { picture, width, height } }) => ({
    jpeg: new Uint8Array(await picture.arrayBuffer()),
    width,
    height,
  }));
  return bindPages(await Promise.all(pages));
}
