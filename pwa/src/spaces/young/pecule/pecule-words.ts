import pecule from "../../../text/fr/pecule.json";
import { words } from "../../../text/index.ts";

/** The words of the claim. */
export const c = words("pecule", pecule);
