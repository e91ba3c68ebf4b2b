import papers from "../../../text/fr/papers.json";
import { words } from "../../../text/index.ts";

/** The words of the papers' screens. */
export const p = words("papers", papers);
