/** The worker that straightens photos: the screen stays free while it works. One order in, one answer out. */
import { type Order, type Scanned, scan } from "./scan.ts";

export type Asked = { id: number; order: Order };
export type Answered = { id: number; scanned?: Scanned; failed?: string };

addEventListener("message", ({ data: { id, order } }: MessageEvent<Asked>) => {
  scan(order).then(
    scanned => answer({ id, scanned }),
    error => answer({ id, failed: String(error) }),
  );
});

function answer(said: Answered): void {
  postMessage(said);
}
