import interview from "../../../text/fr/interview.json";
import pro from "../../../text/fr/interview-pro.json";
import { words } from "../../../text/index.ts";

/** The words of interviews at the desk, and those shared with the young person's screens. */
export const d = words("interview-pro", pro);
export const i = words("interview", interview);
