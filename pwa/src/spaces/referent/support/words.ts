import support from "../../../text/fr/support.json";
import pro from "../../../text/fr/support-pro.json";
import { words } from "../../../text/index.ts";

/** The words of « Retours et demandes », and those shared with the young person's screens. */
export const p = words("support-pro", pro);
export const s = words("support", support);
