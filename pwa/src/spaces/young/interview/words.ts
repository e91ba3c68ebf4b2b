import interview from "../../../text/fr/interview.json";
import { words } from "../../../text/index.ts";

/** The words of interviews, on the phone. */
export const i = words("interview", interview);
