import { useEffect } from "preact/hooks";
import { focusOn, Sheet } from "../../../ui/index.ts";
import { t } from "../words.ts";

const keys = ["move", "open", "choose", "done", "undo", "search", "help"] as const;

/** « Annuler » of the last gesture, from the row one stands on: its ten seconds are short at the end of sixty rows. */
export function undoLast(): void {
  [...document.querySelectorAll<HTMLButtonElement>(".toast-undo")].at(-1)?.click();
}

function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select, dialog *");
}

/** « / » goes to the search, « ? » opens the help, ↓ from the search goes to the first row. */
export function useListKeys(onHelp: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const { target } = event;
      if (target instanceof HTMLElement && target.id === "caseload-search") {
        if (event.key === "ArrowDown") {
          event.preventDefault();
          document.querySelector<HTMLElement>(".caseload tbody tr[tabindex]")?.focus();
        }
        return;
      }
      if (typing(target)) return;
      if (event.key === "/") {
        event.preventDefault();
        focusOn("caseload-search");
      } else if (event.key === "?") onHelp();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
}

export function KeysHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Sheet open={open} title={t("keys.title")} onClose={onClose}>
      <dl class="keys">
        {keys.map(key => (
          <div class="fact" key={key}>
            <dt>
              <kbd>{t(`keys.${key}.key`)}</kbd>
            </dt>
            <dd>{t(`keys.${key}`)}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
