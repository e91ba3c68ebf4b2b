import handovers from "../../../text/fr/handovers.json";
import { words } from "../../../text/index.ts";

/** The words of files that change hands; always `vous`. */
export const h = words("handovers", handovers);
