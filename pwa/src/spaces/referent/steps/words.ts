import doing from "../../../text/fr/doing.json";
import { words } from "../../../text/index.ts";

/** The words of a step being done, as professionals and mentors read them. */
export const d = words("doing", doing);
