import doing from "../../../text/fr/doing.json";
import { words } from "../../../text/index.ts";

/** The words of a step being done. */
export const d = words("doing", doing);
