import { useEffect } from "preact/hooks";
import { online } from "../platform/connectivity.ts";
import { conflicts, waiting } from "../platform/queue.ts";
import { idleSoon, session, stayOpen } from "../platform/session.ts";
import { applyUpdate, updateReady } from "../platform/update.ts";
import { OfflineBanner } from "../ui/States.tsx";
import { toast } from "../ui/Toasts.tsx";
import { t as said } from "../ui/words.ts";
import { t } from "./words.ts";

/** A missing network held something back; it lasts from one screen to the next. */
let held = false;

/** What the person must know of the phone itself, under the header: network, what waits, a new version, the time left. */
export function Banner() {
  const waits = waiting.value;
  useEffect(() => {
    // Only what a missing network held back is told: a write undone, or gone at once, says nothing here.
    if (!online.value && waits > 0) held = true;
    if (!held || waits > 0 || !online.value) return;
    held = false;
    toast(said("offline.sent"));
  }, [waits, online.value]);
  return (
    <div role="status">
      {!online.value && <OfflineBanner waiting={waits} href="/envois" />}
      {conflicts.value.length > 0 && session.value.state === "open" && (
        <a class="banner" href="/envois">
          {t("frame.conflict", { n: conflicts.value.length })}
        </a>
      )}
      {idleSoon.value && (
        <button type="button" class="banner" onClick={stayOpen}>
          <span>{t("frame.idle")}</span> <u>{t("frame.stay")}</u>
        </button>
      )}
      {updateReady.value && (
        <button type="button" class="banner" onClick={applyUpdate}>
          <span>{t("frame.update")}</span> <u>{t("frame.update_now")}</u>
        </button>
      )}
    </div>
  );
}
