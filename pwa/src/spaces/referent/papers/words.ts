import papers from "../../../text/fr/shared-papers.json";
import { words } from "../../../text/index.ts";

/** The words of shared papers, for professionals and mentors: always `vous`. */
export const s = words("shared-papers", papers);
