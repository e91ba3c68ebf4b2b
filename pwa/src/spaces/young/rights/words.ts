import rights from "../../../text/fr/rights.json";
import { words } from "../../../text/index.ts";

/** The words of my rights, of search and of the card in a pocket. */
export const r = words("rights", rights);
