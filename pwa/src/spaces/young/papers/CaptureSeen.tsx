import { RotateCw, ScanLine, SquareDashed, Undo2 } from "lucide-preact";
import type { Verdict } from "../../../services/documents/capture/verdict.ts";
import { Actions, Button, FileCapture } from "../../../ui/index.ts";
import { t } from "../words.ts";
import type { Shot } from "./Capture.tsx";
import { p } from "./papers-words.ts";

const SAID = {
  cut: "capture.cut",
  dark: "capture.dark",
  glare: "capture.glare",
  blur: "capture.blur",
  far: "capture.far",
  good: "capture.good",
} as const satisfies Record<Verdict, string>;

/** The verdict in the person's words, with what one may do. */
export function saidOf({ scanned: { verdict, found }, way }: Shot): string {
  const alone = verdict === "good" && !found && way === "find";
  return alone ? `${p(SAID[verdict])} ${p("capture.no_edges")}` : p(SAID[verdict]);
}

type Props = {
  shot: Shot;
  busy: boolean;
  onKeep: () => void;
  onAgain: () => void;
  /** This page was kept before: it may be taken out. */
  onRemove: (() => void) | undefined;
  onTurn: () => void;
  onCorners: () => void;
  /** Between the straightened picture and the photo as it was taken. */
  onPlain: () => void;
};

/** The straightened picture and what one would say of it at a counter; one that cannot be read is taken again first. */
export function Seen({ shot, busy, onKeep, onAgain, onRemove, onTurn, onCorners, onPlain }: Props) {
  const good = shot.scanned.verdict === "good";
  const plain = shot.way === "plain";
  const again = (
    <Button kind={good ? "second" : "filled"} wide onClick={onAgain}>
      {t("add.again")}
    </Button>
  );
  return (
    <>
      <FileCapture
        shape={shot.scanned.width > shot.scanned.height ? "card" : "page"}
        label=""
        picture={{ url: shot.url, alt: t("add.picture") }}
        verdict={busy ? p("capture.working") : saidOf(shot)}
        onPhoto={onAgain}
        onFile={onAgain}
      />
      <fieldset class="cluster capture-tools">
        <legend class="visually-hidden">{p("capture.tools")}</legend>
        <Button kind="quiet" icon={SquareDashed} onClick={onCorners}>
          {p("capture.corners")}
        </Button>
        <Button kind="quiet" icon={RotateCw} onClick={onTurn}>
          {p("capture.turn")}
        </Button>
        <Button kind="quiet" icon={plain ? ScanLine : Undo2} onClick={onPlain}>
          {p(plain ? "capture.straight" : "capture.plain")}
        </Button>
      </fieldset>
      <Actions>
        {!good && again}
        <Button kind={good ? "filled" : "second"} wide busy={busy} onClick={onKeep}>
          {t(good ? "add.keep" : "add.keep_anyway")}
        </Button>
        {good && again}
        {onRemove && (
          <Button kind="quiet" wide onClick={onRemove}>
            {p("capture.remove")}
          </Button>
        )}
      </Actions>
    </>
  );
}
