import { useEffect, useRef, useState } from "preact/hooks";
import type { Scanned, Way } from "../../../services/documents/capture/scan.ts";
import { closeScanner, scanPhoto } from "../../../services/documents/capture/scanner.ts";
import { shapeOf } from "../../../services/documents/capture/shapes.ts";
import type { Turns } from "../../../services/documents/capture/warp.ts";
import { kindOf } from "../../../services/documents/pictures.ts";
import type { PaperType } from "../../../services/documents/types.ts";
import { Button } from "../../../ui/index.ts";
import { Alert, Page } from "../parts.tsx";
import { t } from "../words.ts";
import { useBack } from "./adding.ts";
import { Aim } from "./CaptureAim.tsx";
import { useCamera } from "./CaptureCamera.tsx";
import { Corners } from "./CaptureCorners.tsx";
import { Resumed } from "./CaptureResumed.tsx";
import { Seen, saidOf } from "./CaptureSeen.tsx";
import "./capture.css";
import { dropDraft, keepDraft, readDraft } from "./draft.ts";
import { p } from "./papers-words.ts";
import { Review } from "./Review.tsx";

/** One side of a paper: the photo itself, how it is straightened, the picture that comes of it and where to see it. */
export type Shot = { source: Blob; way: Way; turns: Turns; scanned: Scanned; url: string };

type Props = {
  type: PaperType;
  /** The paper this one takes the place of. */
  replaces: string | undefined;
};

const refused = {
  empty: "add.empty",
  too_big: "add.too_big",
  unknown: "add.bad_kind",
} as const;

/** Photograph a paper side by side, or choose a file; see it straightened before it is kept. */
export function Capture({ type, replaces }: Props) {
  const [kept, setKept] = useState<Shot[]>([]);
  const [shot, setShot] = useState<Shot>();
  const [place, setPlace] = useState<number>();
  const [pdf, setPdf] = useState<File>();
  const [whole, setWhole] = useState(false);
  const [laying, setLaying] = useState<string>();
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const done = pdf !== undefined || whole;
  const camera = useCamera(!done);
  const [resumed, setResumed] = useState(false);
  const address = useAddresses();
  const back = useBack();
  const shape = shapeOf(type.model, type.shape);

  useEffect(() => {
    void readDraft(type.code, replaces).then(found => {
      if (found.length === 0) return;
      const begun = found.map(one => ({ ...one, url: address(one.scanned.picture) }));
      setKept(now => (now.length > 0 ? now : begun));
      setWhole(found.length >= type.sides);
      setResumed(true);
    });
  }, []);
  const restart = (): void => {
    setKept([]);
    setPdf(undefined);
    setWhole(false);
    setResumed(false);
    void dropDraft();
  };

  const draw = async (source: Blob | ImageBitmap, way: Way, turns: Turns): Promise<void> => {
    setError(undefined);
    setBusy(true);
    try {
      const scanned = await scanPhoto({ source, shape, way, turns });
      const photo = scanned.source ?? (source as Blob);
      const before = way === "find" ? scanned.corners : (shot?.scanned.corners ?? scanned.corners);
      const corners = way === "plain" ? before : scanned.corners;
      setShot({ source: photo, way, turns, scanned: { ...scanned, corners }, url: address(scanned.picture) });
    } catch {
      setError(t("add.bad_image"));
    } finally {
      setBusy(false);
    }
  };
  const take = async (source: File | ImageBitmap): Promise<void> => {
    if (busy) return;
    setError(undefined);
    if (!(source instanceof File)) return draw(source, "find", 0);
    const kind = await kindOf(source);
    if (kind === "picture") return draw(source, "find", 0);
    if (kind === "pdf") return setPdf(source);
    setError(kind === "too_many_pixels" ? p("capture.too_many_pixels") : t(refused[kind]));
  };
  // The next side is asked for once this one is safe: a phone that closes then loses nothing of it.
  const keep = async (): Promise<void> => {
    if (!shot || busy) return;
    const all = [...kept.slice(0, place ?? kept.length), shot, ...kept.slice(place ?? kept.length)];
    setBusy(true);
    await keepDraft(type.code, replaces, all).catch(() => setError(p("capture.storage")));
    setBusy(false);
    setKept(all);
    setShot(undefined);
    setPlace(undefined);
    setWhole(all.length >= type.sides);
  };
  const look = (url: string): void => {
    const at = kept.findIndex(one => one.url === url);
    setShot(kept[at]);
    setPlace(at);
    const others = kept.filter(one => one.url !== url);
    setKept(others);
    if (others.length > 0) void keepDraft(type.code, replaces, others);
    setWhole(false);
  };

  if (done)
    return (
      <Review
        type={type}
        replaces={replaces}
        shots={kept}
        pdf={pdf}
        onLook={look}
        onMore={pdf ? undefined : () => setWhole(false)}
        resumed={resumed}
        onAgain={restart}
      />
    );
  const n = (place ?? kept.length) + 1;
  const title = titleOf(type, n);
  const again = shot && ((way: Way, turns: Turns) => void draw(shot.source, way, turns));
  const step = laying ? "corners" : shot ? "seen" : "aim";
  // The title takes the focus: who does not see the picture hears what is said of it.
  const heard = step === "seen" && shot && <span class="visually-hidden"> · {saidOf(shot)}</span>;
  return (
    <Page
      key={`${n}-${step}`}
      title={
        <>
          {title}
          {heard}
        </>
      }
      back={back ?? "/jeune/papiers/ajouter"}
    >
      <div class="stack">
        <Alert>{error}</Alert>
        {laying && shot && (
          <Corners
            url={laying}
            corners={shot.scanned.corners}
            onDone={corners => {
              setLaying(undefined);
              again?.(corners, shot.turns);
            }}
            onCancel={() => setLaying(undefined)}
          />
        )}
        {!laying && shot && (
          <Seen
            shot={shot}
            busy={busy}
            onKeep={keep}
            onAgain={() => setShot(undefined)}
            onRemove={
              place === undefined || kept.length === 0
                ? undefined
                : () => {
                    setShot(undefined);
                    setPlace(undefined);
                    setWhole(true);
                  }
            }
            onTurn={() => again?.(shot.way, ((shot.turns + 1) % 4) as Turns)}
            onCorners={() => setLaying(address(shot.source))}
            onPlain={() => again?.(shot.way === "plain" ? shot.scanned.corners : "plain", shot.turns)}
          />
        )}
        {!shot && (
          <>
            <Aim type={type} side={n} label={title} camera={camera} busy={busy} onTake={take} />
            {resumed && <Resumed onRestart={restart} />}
            {kept.length > 0 && <Button onClick={() => setWhole(true)}>{lessText(type, kept.length)}</Button>}
          </>
        )}
      </div>
    </Page>
  );
}

function titleOf(type: PaperType, n: number): string {
  if (type.sides > 1 && n <= type.sides) return t("add.side", { what: type.label, n, all: type.sides });
  return n > 1 ? t("add.page", { what: type.label, n }) : type.label;
}

function lessText(type: PaperType, had: number): string {
  return had < type.sides ? t("add.only_one") : p("capture.no_more");
}

/** Addresses of this page for pictures, given back when the screen goes; so does the worker. */
function useAddresses(): (picture: Blob) => string {
  const urls = useRef<string[]>([]);
  useEffect(
    () => () => {
      urls.current.forEach(URL.revokeObjectURL);
      closeScanner();
    },
    [],
  );
  return picture => {
    const url = URL.createObjectURL(picture);
    urls.current.push(url);
    return url;
  };
}
