import guests from "../../../text/fr/guests.json";
import { words } from "../../../text/index.ts";

/** The words of what is shown to somebody outside. */
export const g = words("guests", guests);
