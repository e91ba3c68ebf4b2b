/** The camera of this phone, live; its picture never leaves the page but as the photo one takes. */

/** Sharp enough for an A4 page: the phone gives what it can. */
const WANTED: MediaTrackConstraints = {
  facingMode: { ideal: "environment" },
  width: { ideal: 2560 },
  height: { ideal: 1920 },
};
/** What is kept around what the frame showed, so that every edge is there. */
const MARGIN = 0.12;

/** Light of the phone, where it can be lit: not yet known to the types of the browser. */
type Torch = { torch?: boolean };

export type Camera = {
  stream: MediaStream;
  /** Lights the phone's own light; undefined where it has none. */
  light?: (on: boolean) => Promise<void>;
  close(): void;
};
/** `refused`: the person or the phone says no. `none`: there is no camera one may use. */
export type NoCamera = "refused" | "none";

export async function openCamera(): Promise<Camera | NoCamera> {
  if (!navigator.mediaDevices?.getUserMedia) return "none";
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ video: WANTED, audio: false });
    const [track] = stream.getVideoTracks();
    const able = (track?.getCapabilities?.() ?? {}) as Torch;
    return {
      stream,
      ...(track &&
        able.torch && {
          light: (on: boolean) =>
            track.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] }),
        }),
      close: () => {
        for (const one of stream.getTracks()) one.stop();
      },
    };
  } catch (error) {
    return error instanceof DOMException && error.name === "NotAllowedError" ? "refused" : "none";
  }
}

/** The part of the picture that the frame on screen shows (`object-fit: cover`), with its margin. */
export function shownPart(
  video: { width: number; height: number },
  frame: { width: number; height: number },
): { x: number; y: number; width: number; height: number } {
  const scale = Math.max(frame.width / video.width, frame.height / video.height) || 1;
  const width = Math.min(video.width, Math.round((frame.width / scale) * (1 + 2 * MARGIN)));
  const height = Math.min(video.height, Math.round((frame.height / scale) * (1 + 2 * MARGIN)));
  return {
    x: Math.floor((video.width - width) / 2),
    y: Math.floor((video.height - height) / 2),
    width,
    height,
  };
}

/** One picture of what is seen now. Rejects when the camera has not given any yet. */
export function grab(video: HTMLVideoElement): Promise<ImageBitmap> {
  const { x, y, width, height } = shownPart(
    { width: video.videoWidth, height: video.videoHeight },
    { width: video.clientWidth, height: video.clientHeight },
  );
  return createImageBitmap(video, x, y, width, height);
}
