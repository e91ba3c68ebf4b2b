import { useEffect, useRef } from "preact/hooks";
import { t } from "../../../services/appointments/said.ts";
import { Sheet } from "../../../ui/index.ts";
import type { View } from "./places.ts";

const keys = ["move", "open", "views", "step", "today", "make", "close", "help"] as const;

type Gestures = {
  view: (view: View) => void;
  step: (side: 1 | -1) => void;
  today: () => void;
  make: () => void;
  help: () => void;
};

const views: Record<string, View> = { l: "list", s: "week", m: "month", c: "close" };

/** Keys of the agenda; none while something is being typed, nor with Ctrl, Alt or a question open. */
export function useAgendaKeys(gestures: Gestures): void {
  const latest = useRef(gestures);
  latest.current = gestures;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const { target } = event;
      if (target instanceof HTMLElement && target.matches("input, textarea, select, dialog *")) return;
      const now = latest.current;
      const view = views[event.key];
      if (view) now.view(view);
      else if (event.key === "n") now.make();
      else if (event.key === "j") now.today();
      else if (event.key === "?") now.help();
      else if (event.key === "<" || event.key === ">") now.step(event.key === "<" ? -1 : 1);
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
}

export function AgendaKeys({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Sheet open={open} title={t("pro.keys")} onClose={onClose}>
      <dl class="keys">
        {keys.map(key => (
          <div class="fact" key={key}>
            <dt>
              <kbd>{t(`pro.key.${key}.key`)}</kbd>
            </dt>
            <dd>{t(`pro.key.${key}`)}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
