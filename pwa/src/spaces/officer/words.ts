import officer from "../../text/fr/officer.json";
import { words } from "../../text/index.ts";

/** The words of the safeguarding officer's space; always `vous`. */
export const o = words("officer", officer);
