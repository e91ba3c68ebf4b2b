/** These screens belong to several spaces: each lends its own frame, and the way its readings are kept. */
import type { ComponentType } from "preact";
import { NetworkFailure } from "../../platform/http.ts";
import { session } from "../../platform/session.ts";
import { useKept } from "../../platform/use-kept.ts";
import type { Children } from "../../ui/index.ts";

export type Frame = ComponentType<{ title: string; back?: string; children: Children }>;

/** Opened by the local key alone, the server has not heard the code: nothing is asked of it. */
export function useHere<T>(name: string, load: () => Promise<T>) {
  const alone = session.value.state === "open" && session.value.who.offline === true;
  return useKept<T>(name, () => (alone ? Promise.reject(new NetworkFailure(undefined)) : load()));
}

/** What went wrong with what was just asked; nothing chosen or typed is lost. */
export function Refused({ children }: { children?: Children }) {
  return (
    <div role="alert">
      {children && (
        <p class="notice" data-tone="now">
          {children}
        </p>
      )}
    </div>
  );
}
