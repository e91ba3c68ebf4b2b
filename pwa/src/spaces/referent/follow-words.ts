import follow from "../../text/fr/follow.json";
import { words } from "../../text/index.ts";

/** Words of the follow-up: filters on a phone, events of a life, calendar, digest, facts followed. */
export const f = words("follow", follow);
