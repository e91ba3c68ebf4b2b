/** Papers that arrived since the app was opened: the screen that follows one may be drawn after its answer. */
import { signal } from "@preact/signals";
import { onSent } from "../../../platform/sending.ts";

export const arrived = signal<ReadonlySet<string>>(new Set());

onSent(entry => {
  if (entry.file) arrived.value = new Set([...arrived.value, entry.id]);
});
