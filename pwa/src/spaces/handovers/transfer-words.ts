import transfers from "../../text/fr/transfers.json";
import { words } from "../../text/index.ts";

/** The words of a file that passes to another département, on the phone and at the desk. */
export const d = words("transfers", transfers);
