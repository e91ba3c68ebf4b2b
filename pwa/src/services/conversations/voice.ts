/** Voice notes: recorded on this phone, heard in a thread. */
import { toBase64url } from "../../platform/bytes.ts";
import { NetworkFailure, problemIn, send } from "../../platform/http.ts";
import type { VoiceDraft } from "./types.ts";

/** Seconds; the server says the same. */
export const LONGEST = 120;
/** Speech stays clear, and two minutes weigh less than a photo. */
const BITS = 24_000;
const KINDS = ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"];

export type Recording = { sound: Blob; seconds: number };
export type Recorder = { stop: () => Promise<Recording>; cancel: () => void };

/** Whether this phone can record. */
export function canRecord(): boolean {
  return typeof MediaRecorder === "function" && Boolean(navigator.mediaDevices?.getUserMedia);
}

/** Asks for the microphone, and records until told. Rejects when the person or the phone says no. */
export async function record(): Promise<Recorder> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const mimeType = KINDS.find(kind => MediaRecorder.isTypeSupported(kind));
  const recorder = new MediaRecorder(stream, { audioBitsPerSecond: BITS, ...(mimeType && { mimeType }) });
  const pieces: Blob[] = [];
  recorder.ondataavailable = ({ data }) => pieces.push(data);
  const from = performance.now();
  recorder.start();
  const release = (): void => {
    for (const track of stream.getTracks()) track.stop();
  };
  const stop = (): Promise<Recording> =>
    new Promise(resolve => {
      const seconds = Math.min(LONGEST, Math.max(1, Math.round((performance.now() - from) / 1000)));
      recorder.onstop = () => {
        release();
        resolve({ sound: new Blob(pieces, { type: recorder.mimeType.split(";")[0] ?? "" }), seconds });
      };
      recorder.stop();
    });
  const cancel = (): void => {
    if (recorder.state !== "inactive") recorder.stop();
    release();
  };
  return { stop, cancel };
}

/** A recording as it leaves. */
export async function asDraft({ sound, seconds }: Recording, transcript: string): Promise<VoiceDraft> {
  return { seconds, transcript, sound: toBase64url(new Uint8Array(await sound.arrayBuffer())) };
}

/** The sound of a message, to be played. */
export async function readSound(message: string): Promise<Blob> {
  const path = new URL(`/api/v1/messages/${message}/sound`, location.origin);
  const answer = await send(new Request(path, { headers: { Accept: "audio/*" } }));
  if (!answer.ok) throw await problemIn(answer);
  try {
    return await answer.blob();
  } catch (cause) {
    throw new NetworkFailure(cause);
  }
}

/** 75 → « 1:15 ». */
export function lasting(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
