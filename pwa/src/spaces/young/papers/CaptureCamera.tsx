import { useEffect, useRef, useState } from "preact/hooks";
import { type Camera, type NoCamera, openCamera } from "../../../services/documents/capture/camera.ts";
import { p } from "./papers-words.ts";

export type CameraState = Camera | NoCamera | "opening";

/** The camera, open while it is wanted and the page is seen: hidden, it is closed at once. */
export function useCamera(wanted: boolean): CameraState {
  const [state, setState] = useState<CameraState>("opening");
  const [seen, setSeen] = useState(document.visibilityState !== "hidden");
  useEffect(() => {
    const look = (): void => setSeen(document.visibilityState !== "hidden");
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, []);
  const on = wanted && seen;
  useEffect(() => {
    if (!on) return;
    let here = true;
    let opened: Camera | undefined;
    setState("opening");
    openCamera().then(found => {
      if (typeof found === "object") {
        if (!here) return found.close();
        opened = found;
      }
      if (here) setState(found);
    });
    return () => {
      here = false;
      opened?.close();
    };
  }, [on]);
  return state;
}

type LiveProps = {
  camera: Camera;
  /** Holds the picture just taken while it is straightened. */
  still: boolean;
  onReady: (video: HTMLVideoElement) => void;
};

/** What the camera sees; the drawing over it and the words beside it say the rest. */
export function LiveView({ camera, still, onReady }: LiveProps) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const shown = video.current;
    if (!shown) return;
    shown.srcObject = camera.stream;
    return () => {
      shown.srcObject = null;
    };
  }, [camera]);
  useEffect(() => {
    if (still) video.current?.pause();
    else void video.current?.play().catch(() => undefined);
  }, [camera, still]);
  return (
    <video
      ref={video}
      muted
      playsInline
      aria-label={p("capture.live")}
      onLoadedData={() => video.current && onReady(video.current)}
    />
  );
}
