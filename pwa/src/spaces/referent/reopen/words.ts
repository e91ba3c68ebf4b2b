import reopen from "../../../text/fr/reopen.json";
import { words } from "../../../text/index.ts";

/** The words of « Rouvrir pour un jeune ». */
export const o = words("reopen", reopen);
