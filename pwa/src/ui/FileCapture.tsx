import { Camera, FileText, Plus } from "lucide-preact";
import { useRef } from "preact/hooks";
import "./capture.css";
import { Button } from "./Button.tsx";
import { type ModelProps, PaperModel, ratioOf } from "./PaperModel.tsx";
import type { Children } from "./types.ts";
import { t } from "./words.ts";

export type CaptureProps = ModelProps & {
  /** What to photograph, in words: « Carte d'identité, côté 1 sur 2 ». */
  label: string;
  /** What the camera sees now, under the drawn model; without it the phone's own camera is asked. */
  live?: Children;
  /** The picture just taken, as an address of this page (`blob:`), and what it shows. */
  picture?: { url: string; alt: string };
  /** What we see in it: « C'est un peu flou. Pose le papier à plat. » */
  verdict?: Children;
  /** Types the file picker offers. */
  accept?: string;
  /** The shutter of the live camera. */
  onShoot?: () => unknown;
  onPhoto: (file: File) => void;
  onFile: (file: File) => void;
};

const JPEG = "image/jpeg"; // an iPhone asked for JPEG gives JPEG, not HEIC (DESIGN §11.12)

/** A drawn model, a frame of the right shape, one shutter; the phone's own camera and a file as other ways. */
export function FileCapture(props: CaptureProps) {
  const photo = useRef<HTMLInputElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const given = (take: (file: File) => void) => (event: Event & { currentTarget: HTMLInputElement }) => {
    const chosen = event.currentTarget.files?.[0];
    event.currentTarget.value = "";
    if (chosen) take(chosen);
  };
  const { model, shape, side, live, picture } = props;
  return (
    <div class="capture">
      <div
        class={`capture-frame ${ratioOf({ model, shape }) < 1 ? "tall" : "lying"}`}
        data-live={live ? true : undefined}
      >
        {live}
        {picture ? (
          <img src={picture.url} alt={picture.alt} />
        ) : (
          <PaperModel model={model} shape={shape} side={side} />
        )}
      </div>
      <div role="status">{props.verdict && <div class="capture-verdict">{props.verdict}</div>}</div>
      <input
        ref={photo}
        class="visually-hidden"
        type="file"
        accept={JPEG}
        capture="environment"
        tabIndex={-1}
        aria-hidden="true"
        onChange={given(props.onPhoto)}
      />
      <input
        ref={file}
        class="visually-hidden"
        type="file"
        accept={props.accept ?? "image/jpeg,image/png,image/webp,application/pdf"}
        tabIndex={-1}
        aria-hidden="true"
        onChange={given(props.onFile)}
      />
      {!picture && (
        <>
          <button
            type="button"
            class="shutter"
            onClick={() => (props.onShoot ? props.onShoot() : photo.current?.click())}
          >
            <span aria-hidden="true" />
            <span class="visually-hidden">{t("capture.shoot", { what: props.label })}</span>
          </button>
          <div class="cluster capture-ways">
            {props.onShoot && (
              <Button kind="quiet" icon={Camera} onClick={() => photo.current?.click()}>
                {t("capture.phone")}
              </Button>
            )}
            <Button kind="quiet" icon={FileText} onClick={() => file.current?.click()}>
              {t("capture.file")}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

export type PageThumb = { id: string; url: string; alt: string };

/** Pages already taken, 64 px each, and one more. */
export function PageStrip({
  pages,
  onOpen,
  onMore,
}: {
  pages: PageThumb[];
  onOpen: (id: string) => void;
  onMore?: () => void;
}) {
  return (
    <ul class="page-strip" aria-label={t("capture.pages")}>
      {pages.map(page => (
        <li key={page.id}>
          <button type="button" class="page-thumb" onClick={() => onOpen(page.id)}>
            <img src={page.url} alt={page.alt} />
          </button>
        </li>
      ))}
      {onMore && (
        <li>
          <button type="button" class="page-thumb" aria-label={t("capture.more")} onClick={onMore}>
            <Plus size={24} aria-hidden="true" />
          </button>
        </li>
      )}
    </ul>
  );
}
