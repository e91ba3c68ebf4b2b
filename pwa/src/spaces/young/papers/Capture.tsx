import { useEffect, useRef, useState } from "preact/hooks";
import type { PaperType } from "../../../services/documents/papers.ts";
import { ACCEPT, kindOf, type Picture, prepare } from "../../../services/documents/pictures.ts";
import { Actions, Button, FileCapture } from "../../../ui/index.ts";
import { Alert, Page } from "../parts.tsx";
import { t } from "../words.ts";
import { Review } from "./Review.tsx";

/** One side of a paper: the picture made ready, the file it came from, and an address to show it. */
export type Shot = { picture: Picture; file: File; url: string };

/** Photograph a paper side by side, or choose a file; then see it before it is kept. */
export function Capture({ type }: { type: PaperType }) {
  const [kept, setKept] = useState<Shot[]>([]);
  const [shot, setShot] = useState<Shot>();
  const [place, setPlace] = useState<number>();
  const [pdf, setPdf] = useState<File>();
  const [whole, setWhole] = useState(false);
  const [error, setError] = useState<string>();
  const [reading, setReading] = useState(false);
  const urls = useRef<string[]>([]);
  useEffect(() => () => urls.current.forEach(URL.revokeObjectURL), []);

  const take = async (file: File): Promise<void> => {
    setError(undefined);
    const kind = await kindOf(file);
    if (kind === "pdf") return setPdf(file);
    if (kind === "empty") return setError(t("add.empty"));
    if (kind === "too_big") return setError(t("add.too_big"));
    if (kind === "unknown") return setError(t("add.bad_kind"));
    setReading(true);
    try {
      const picture = await prepare(file);
      const url = URL.createObjectURL(picture.blob);
      urls.current.push(url);
      setShot({ picture, file, url });
    } catch {
      setError(t("add.bad_image"));
    } finally {
      setReading(false);
    }
  };
  const keep = (): void => {
    if (!shot) return;
    const all = [...kept.slice(0, place ?? kept.length), shot, ...kept.slice(place ?? kept.length)];
    setKept(all);
    setShot(undefined);
    setPlace(undefined);
    setWhole(all.length >= type.sides);
  };
  const look = (url: string): void => {
    const at = kept.findIndex(one => one.url === url);
    setShot(kept[at]);
    setPlace(at);
    setKept(kept.filter(one => one.url !== url));
    setWhole(false);
  };

  if (pdf || whole)
    return (
      <Review
        type={type}
        shots={kept}
        pdf={pdf}
        onLook={look}
        onMore={pdf ? undefined : () => setWhole(false)}
        onAgain={() => {
          setKept([]);
          setPdf(undefined);
          setWhole(false);
        }}
      />
    );
  const n = (place ?? kept.length) + 1;
  const title =
    type.sides > 1 && n <= type.sides
      ? t("add.side", { what: type.label, n, all: type.sides })
      : n > 1
        ? t("add.page", { what: type.label, n })
        : type.label;
  return (
    <Page key={`${n}${shot ? "-seen" : ""}`} title={title} back="/jeune/papiers/ajouter">
      <div class="stack">
        {!shot && <p>{t("add.capture")}</p>}
        <Alert>{error}</Alert>
        <FileCapture
          shape={type.shape}
          label={title}
          accept={ACCEPT}
          onPhoto={take}
          onFile={take}
          picture={shot && { url: shot.url, alt: t("add.picture") }}
          verdict={shot ? saidOf(shot.picture) : reading ? t("add.reading") : undefined}
        />
        {shot && <Decide picture={shot.picture} onKeep={keep} onAgain={() => setShot(undefined)} />}
        {!shot && kept.length > 0 && <Button onClick={() => setWhole(true)}>{t("add.only_one")}</Button>}
      </div>
    </Page>
  );
}

function saidOf({ verdict }: Picture): string {
  return verdict === "blur" ? t("add.blur") : verdict === "dark" ? t("add.dark") : t("add.good");
}

/** A picture one cannot read is taken again first; the person still decides. */
function Decide({ picture, onKeep, onAgain }: { picture: Picture; onKeep: () => void; onAgain: () => void }) {
  const good = picture.verdict === "good";
  const again = (
    <Button kind={good ? "second" : "filled"} wide onClick={onAgain}>
      {t("add.again")}
    </Button>
  );
  return (
    <Actions>
      {!good && again}
      <Button kind={good ? "filled" : "second"} wide onClick={onKeep}>
        {t(good ? "add.keep" : "add.keep_anyway")}
      </Button>
      {good && again}
    </Actions>
  );
}
