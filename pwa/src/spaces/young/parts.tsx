/** Small parts of this space alone. */
import { CircleAlert } from "lucide-preact";
import { useEffect, useRef } from "preact/hooks";
import { Screen, type ScreenProps } from "../../frame/index.ts";
import { online } from "../../platform/connectivity.ts";
import { NetworkFailure } from "../../platform/http.ts";
import type { Entry } from "../../platform/queue.ts";
import { onSent } from "../../platform/sending.ts";
import { lock, session } from "../../platform/session.ts";
import { type Kept, useKept } from "../../platform/use-kept.ts";
import { Button, type Children } from "../../ui/index.ts";
import { t } from "./words.ts";

/** What went wrong with what was just asked; what was typed is still there. */
export function Alert({ children }: { children?: Children }) {
  return (
    <div role="alert">
      {children && (
        <div class="notice" data-tone="now">
          <p class="cluster alert-line">
            <CircleAlert size={24} aria-hidden="true" />
            <span>{children}</span>
          </p>
        </div>
      )}
    </div>
  );
}

/** Opened by the local key alone: the server has not heard the code yet, so nothing is asked of it. */
export function openedOffline(): boolean {
  return session.value.state === "open" && session.value.who.offline === true;
}

export type { Kept };

/** A reading kept sealed on this phone. While only the phone is open, it reads what was kept. */
export function useRead<T>(name: string, load: () => Promise<T>): Kept<T> {
  return useKept<T>(name, () => (openedOffline() ? Promise.reject(new NetworkFailure(undefined)) : load()));
}

/** Reads again when a screen shows what another one had read. */
export function useRefresh({ state, refresh }: Pick<Kept<unknown>, "state" | "refresh">): void {
  useEffect(() => {
    if (state !== "loading") void refresh();
  }, []);
}

/** Calls back when a write on one of these subjects arrived, with what the server answered. */
export function useSent(prefix: string, then: (entry: Entry, answer: unknown) => void | Promise<void>): void {
  const latest = useRef(then);
  latest.current = then;
  useEffect(
    () =>
      onSent((entry, answer) => {
        if (entry.subject.startsWith(prefix)) return latest.current(entry, answer);
      }),
    [prefix],
  );
}

/** A screen of this space: when the network is back, the code brings the news. */
export function Page({ children, ...screen }: ScreenProps) {
  return (
    <Screen {...screen}>
      {openedOffline() && online.value && (
        <div class="notice stack stack-2" role="status">
          <strong>{t("offline.back")}</strong>
          <span>{t("offline.code")}</span>
          <Button onClick={lock}>{t("offline.update")}</Button>
        </div>
      )}
      {children}
    </Screen>
  );
}
