import protection from "../../text/fr/protection.json";
import { words } from "../../text/index.ts";

/** The words of reporting and blocking: `tu` for the young, `vous` for the others. */
export const t = words("protection", protection);
