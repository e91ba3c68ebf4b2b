import { signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { newId } from "./types.ts";
import { t } from "./words.ts";

type Toast = { id: string; text: string; seconds: number; undo?: () => void; after?: () => void };

const shown = signal<Toast[]>([]);

export type ToastWays = {
  /** Shows « Annuler ». The gesture itself is then done by `after`, never before. */
  undo?: () => void;
  /** Called when the time passed without « Annuler ». A page closed meanwhile does nothing: nothing is lost. */
  after?: () => void;
  seconds?: number;
};

/** Says that something is done, above the tab bar. An error is never a toast. A sentence said again while it is still
 * there takes its own place, unless it holds something to undo. Answers the way to take it away. */
export function toast(text: string, ways: ToastWays = {}): () => void {
  const id = newId("toast");
  const seconds = ways.seconds ?? (ways.undo ? 10 : 8);
  const others = shown.value.filter(one => one.text !== text || one.undo || one.after);
  shown.value = [...others, { id, text, seconds, undo: ways.undo, after: ways.after }];
  return () => drop(id);
}

function drop(id: string): void {
  shown.value = shown.value.filter(one => one.id !== id);
}

export function Toasts() {
  return (
    <div class="toasts no-print" role="status">
      {shown.value.map(one => (
        <OneToast key={one.id} toast={one} />
      ))}
    </div>
  );
}

function OneToast({ toast: { id, text, seconds, undo, after } }: { toast: Toast }) {
  const [held, setHeld] = useState(false); // the time waits under the focus and the pointer
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => {
      drop(id);
      after?.();
    }, seconds * 1000);
    return () => clearTimeout(timer);
  }, [held]);
  const hold = (): void => setHeld(true);
  const release = (): void => setHeld(false);
  const cancel = (): void => {
    drop(id);
    undo?.();
  };
  return (
    <div class="toast" onFocusIn={hold} onFocusOut={release} onPointerEnter={hold} onPointerLeave={release}>
      <span>{text}</span>
      {undo && (
        <button type="button" class="toast-undo" onClick={cancel}>
          {t("toast.undo")}
        </button>
      )}
    </div>
  );
}
