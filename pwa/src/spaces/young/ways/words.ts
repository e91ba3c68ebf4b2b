import ways from "../../../text/fr/ways.json";
import { words } from "../../../text/index.ts";

/** The words of ways in. */
export const w = words("ways", ways);
