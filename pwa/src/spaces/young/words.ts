import young from "../../text/fr/young.json";
import { words } from "../../text/index.ts";

/** The words of the young person's space. */
export const t = words("young", young);
