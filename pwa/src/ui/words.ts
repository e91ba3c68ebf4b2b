import ui from "../text/fr/ui.json";
import { words } from "../text/index.ts";

/** The words the parts themselves say. */
export const t = words("ui", ui);
