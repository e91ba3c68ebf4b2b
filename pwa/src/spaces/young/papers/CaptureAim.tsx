import { Lightbulb, LightbulbOff } from "lucide-preact";
import { useRef, useState } from "preact/hooks";
import { grab } from "../../../services/documents/capture/camera.ts";
import { ACCEPT } from "../../../services/documents/pictures.ts";
import type { PaperType } from "../../../services/documents/types.ts";
import { Button, FileCapture } from "../../../ui/index.ts";
import { t } from "../words.ts";
import { type CameraState, LiveView } from "./CaptureCamera.tsx";
import { p } from "./papers-words.ts";

type Props = {
  type: PaperType;
  side: number;
  label: string;
  camera: CameraState;
  /** A photo is being straightened. */
  busy: boolean;
  onTake: (source: File | ImageBitmap) => void;
};

/** The live view under its drawn model, or the phone's own camera, or a file. */
export function Aim({ type, side, label, camera, busy, onTake }: Props) {
  const video = useRef<HTMLVideoElement>();
  const [ready, setReady] = useState(false);
  const live = typeof camera === "object" ? camera : undefined;
  const shoot = async (): Promise<void> => {
    if (video.current && !busy) onTake(await grab(video.current));
  };
  return (
    <>
      {camera === "refused" && <p class="notice">{p("capture.camera_closed")}</p>}
      <FileCapture
        model={type.model}
        shape={type.shape}
        side={side}
        label={label}
        accept={ACCEPT}
        live={
          live && (
            <LiveView
              camera={live}
              still={busy}
              onReady={found => {
                video.current = found;
                setReady(true);
              }}
            />
          )
        }
        onShoot={live && ready ? shoot : undefined}
        onPhoto={onTake}
        onFile={onTake}
        verdict={busy ? p("capture.working") : t("add.capture")}
      />
      {live?.light && <Light light={live.light} />}
    </>
  );
}

function Light({ light }: { light: (on: boolean) => Promise<void> }) {
  const [on, setOn] = useState(false);
  const turn = async (): Promise<void> => {
    await light(!on);
    setOn(!on);
  };
  return (
    <Button kind="quiet" icon={on ? LightbulbOff : Lightbulb} onClick={turn}>
      {p(on ? "capture.light_off" : "capture.light_on")}
    </Button>
  );
}
