import { X } from "lucide-preact";
import { useEffect, useRef } from "preact/hooks";
import { Button } from "./Button.tsx";
import type { Children } from "./types.ts";
import { useId } from "./use-id.ts";
import { t } from "./words.ts";

type Modal = { open: boolean; title: string; onClose: () => void; children?: Children };

/** A modal of the browser's own: it keeps the keyboard inside, closes on Escape, gives the focus back. */
function useModal(open: boolean, onClose: () => void) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog || dialog.open === open) return;
    if (open) dialog.showModal();
    else dialog.close();
  }, [open]);
  const onCancel = (event: Event): void => {
    event.preventDefault();
    onClose();
  };
  const onVeil = (event: MouseEvent): void => {
    if (event.target === ref.current) onClose();
  };
  return { ref, onCancel, onVeil };
}

/** From below, at most 85 % high: choices and short forms. */
export function Sheet({ open, title, onClose, children }: Modal) {
  const { ref, onCancel, onVeil } = useModal(open, onClose);
  const id = useId();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it (onCancel); this click is the veil's.
    <dialog ref={ref} class="sheet" aria-labelledby={id} onCancel={onCancel} onClick={onVeil}>
      {open && (
        <div class="sheet-inside">
          <div class="sheet-head">
            <h2 id={id}>{title}</h2>
            <button type="button" class="icon-button" aria-label={t("sheet.close")} onClick={onClose}>
              <X size={24} aria-hidden="true" />
            </button>
          </div>
          {children}
        </div>
      )}
    </dialog>
  );
}

type Question = Modal & {
  /** The verb that does it: « Supprimer ». */
  confirm: string;
  /** The verb that keeps things: « Garder ». */
  keep: string;
  onConfirm: () => unknown;
  danger?: boolean;
};

/** Only before what cannot be undone: a question, two verbs. */
export function Dialog({ open, title, onClose, children, confirm, keep, onConfirm, danger }: Question) {
  const { ref, onCancel } = useModal(open, onClose);
  const id = useId();
  return (
    <dialog ref={ref} class="dialog" aria-labelledby={id} onCancel={onCancel}>
      {open && (
        <div class="stack">
          <h2 id={id}>{title}</h2>
          {children}
          <div class="actions">
            <Button kind={danger ? "danger" : "filled"} wide onClick={onConfirm}>
              {confirm}
            </Button>
            <Button wide onClick={onClose}>
              {keep}
            </Button>
          </div>
        </div>
      )}
    </dialog>
  );
}
