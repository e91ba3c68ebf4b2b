import desk from "../../text/fr/desk.json";
import { words } from "../../text/index.ts";

/** The words of kept filters, notes, corrections and openings. */
export const d = words("desk", desk);
