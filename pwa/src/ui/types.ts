/** Shared shapes of the parts. */

import type { LucideIcon } from "lucide-preact";
import type { ComponentChildren } from "preact";

export type Icon = LucideIcon;
export type Children = ComponentChildren;

/** Puts the keyboard and the screen reader on an element, and shows it. */
export function focusOn(id: string): void {
  const found = document.getElementById(id);
  if (!found) return;
  if (!found.hasAttribute("tabindex") && !found.matches("a, button, input, select, textarea"))
    found.setAttribute("tabindex", "-1");
  found.focus();
  found.scrollIntoView?.({ block: "center" });
}

let count = 0;

/** An id for a part that was not given one. */
export function newId(kind: string): string {
  count += 1;
  return `${kind}-${count}`;
}
