/** Photos straightened beside the page: a worker that comes with the camera and goes with it. */
import { workerAddress } from "../../../platform/trusted.ts";
import type { Order, Scanned } from "./scan.ts";
import type { Answered, Asked } from "./scan-worker.ts";
import address from "./scan-worker.ts?worker&url";

type Waiting = { order: Order; resolve: (scanned: Scanned) => void; reject: (error: unknown) => void };

let worker: Worker | undefined;
let broken = false;
let count = 0;
const waiting = new Map<number, Waiting>();

/** Rejects when the photo cannot be drawn. An older browser, whose workers cannot draw, does it on the page. */
export function scanPhoto(order: Order): Promise<Scanned> {
  if (broken || typeof Worker === "undefined" || typeof OffscreenCanvas === "undefined") return here(order);
  worker ??= started();
  count += 1;
  const asked: Asked = { id: count, order };
  const { source } = order;
  return new Promise((resolve, reject) => {
    waiting.set(asked.id, { order, resolve, reject });
    worker?.postMessage(asked, source instanceof Blob ? [] : [source]);
  });
}

async function here(order: Order): Promise<Scanned> {
  return (await import("./scan.ts")).scan(order);
}

function started(): Worker {
  const made = new Worker(workerAddress(address), { name: "scan" });
  made.onmessage = ({ data: { id, scanned, failed } }: MessageEvent<Answered>) => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (scanned) one?.resolve(scanned);
    else one?.reject(new Error(failed));
  };
  made.onerror = () => {
    // It did not start: what was handed over to it is lost, files are still ours.
    broken = true;
    const left = [...waiting.values()];
    closeScanner();
    for (const one of left) {
      if (one.order.source instanceof Blob) here(one.order).then(one.resolve, one.reject);
      else one.reject(new Error("This phone cannot straighten what the camera saw."));
    }
  };
  return made;
}

/** Frees what it holds; the next photo starts another one. */
export function closeScanner(): void {
  worker?.terminate();
  worker = undefined;
  waiting.clear();
}
