import guides from "../../../text/fr/local-guides.json";
import { words } from "../../../text/index.ts";

/** The words of the editors of the journeys; always `vous`. */
export const g = words("local-guides", guides);
