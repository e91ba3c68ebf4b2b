/** What starts once the first screen is drawn: the font, the queue of writes, the service worker, the clock, what keeps a press. */
import "./ui/font.css";
import { now, startClock } from "./platform/clock.ts";
import { dropOld } from "./platform/db.ts";
import { keepPresses } from "./platform/press.ts";
import { startPush } from "./platform/push.ts";
import { flush, startSending } from "./platform/sending.ts";
import { forgetIfRemoved } from "./platform/session.ts";
import { lookForUpdate, startUpdates } from "./platform/update.ts";
import { watchNetwork } from "./platform/watch-network.ts";
import { inboxOf } from "./services/desk/places.ts";

export function start(): void {
  keepPresses(document);
  startClock();
  startSending();
  startPush(inboxOf);
  watchNetwork(() => {
    void flush();
    lookForUpdate();
  });
  void dropOld(now().getTime()).catch(() => undefined);
  void forgetIfRemoved().catch(() => undefined);
  void startUpdates().catch(() => undefined);
}
