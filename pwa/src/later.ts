/** What starts once the first screen is drawn: the font, the queue of writes, the service worker, the clock. */
import "./ui/font.css";
import { now, startClock } from "./platform/clock.ts";
import { watchNetwork } from "./platform/connectivity.ts";
import { dropOld } from "./platform/db.ts";
import { flush, startSending } from "./platform/sending.ts";
import { lookForUpdate, startUpdates } from "./platform/update.ts";

export function start(): void {
  startClock();
  startSending();
  watchNetwork(() => {
    void flush();
    lookForUpdate();
  });
  void dropOld(now().getTime()).catch(() => undefined);
  if (import.meta.env.PROD) void startUpdates();
}
