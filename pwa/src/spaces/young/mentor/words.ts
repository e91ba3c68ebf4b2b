import mine from "../../../text/fr/my-mentor.json";
import { words } from "../../../text/index.ts";

/** The words of « Mon mentor ». */
export const y = words("my-mentor", mine);
