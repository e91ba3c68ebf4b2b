import support from "../../../text/fr/support.json";
import { words } from "../../../text/index.ts";

/** The words of help until 21. */
export const s = words("support", support);
