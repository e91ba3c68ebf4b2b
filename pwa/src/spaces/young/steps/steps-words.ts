import steps from "../../../text/fr/steps.json";
import { words } from "../../../text/index.ts";

/** The words of the journeys and of the money that waits. */
export const s = words("steps", steps);
