import notices from "../../text/fr/notices.json";
import { words } from "../../text/index.ts";

/** The words of how one is told: `tu` for the young, `vous` for the others. */
export const t = words("notices", notices);
