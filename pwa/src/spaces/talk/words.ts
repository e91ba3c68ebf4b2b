import talk from "../../text/fr/talk.json";
import { words } from "../../text/index.ts";

/** The words of messages: `tu` for the young, `vous` for the others. */
export const t = words("talk", talk);
