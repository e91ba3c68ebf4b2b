import { FileText, Plus } from "lucide-preact";
import { useRef } from "preact/hooks";
import { Button } from "./Button.tsx";
import type { Children } from "./types.ts";
import { t } from "./words.ts";

export type CaptureProps = {
  /** `card`: a card, 85 × 54 mm. `page`: an A4 page. */
  shape: "card" | "page";
  /** What to photograph, in words: « Carte d'identité, côté 1 sur 2 ». */
  label: string;
  /** The picture just taken, as an address of this page (`blob:`), and what it shows. */
  picture?: { url: string; alt: string };
  /** What we see in it: « C'est un peu flou. Pose le papier à plat. » */
  verdict?: Children;
  /** Types the file picker offers. */
  accept?: string;
  onPhoto: (file: File) => void;
  onFile: (file: File) => void;
};

const JPEG = "image/jpeg"; // an iPhone asked for JPEG gives JPEG, not HEIC (DESIGN §11.12)

/** A drawn model, a frame of the right shape, one shutter. The camera is the phone's own. */
export function FileCapture(props: CaptureProps) {
  const photo = useRef<HTMLInputElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const given = (take: (file: File) => void) => (event: Event & { currentTarget: HTMLInputElement }) => {
    const chosen = event.currentTarget.files?.[0];
    event.currentTarget.value = "";
    if (chosen) take(chosen);
  };
  return (
    <div class="capture">
      <div class={`capture-frame ${props.shape}`}>
        {props.picture ? (
          <img src={props.picture.url} alt={props.picture.alt} />
        ) : (
          <Model shape={props.shape} />
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
      {!props.picture && (
        <>
          <button type="button" class="shutter" onClick={() => photo.current?.click()}>
            <span aria-hidden="true" />
            <span class="visually-hidden">{t("capture.shoot", { what: props.label })}</span>
          </button>
          <Button kind="quiet" icon={FileText} onClick={() => file.current?.click()}>
            {t("capture.file")}
          </Button>
        </>
      )}
    </div>
  );
}

/** The drawn model: where the paper goes, and that all its edges must show. */
function Model({ shape }: { shape: "card" | "page" }) {
  const [width, height] = shape === "card" ? [159, 100] : [71, 100];
  return (
    <svg viewBox={`0 0 ${width} ${height}`} fill="none" aria-hidden="true">
      <rect
        class="model-edge"
        x="8"
        y="8"
        width={width - 16}
        height={height - 16}
        rx="4"
        stroke-dasharray="4 4"
      />
      {shape === "card" ? (
        <>
          <rect class="model-part" x="18" y="24" width="34" height="44" rx="3" />
          <path class="model-part" d="M64 30h70M64 44h56M64 58h62" />
        </>
      ) : (
        <path class="model-part" d="M18 24h24M18 38h35M18 48h35M18 58h35M18 68h22" />
      )}
    </svg>
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
