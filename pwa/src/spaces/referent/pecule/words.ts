import pecule from "../../../text/fr/pecule-pro.json";
import { words } from "../../../text/index.ts";

export const m = words("pecule-pro", pecule);
