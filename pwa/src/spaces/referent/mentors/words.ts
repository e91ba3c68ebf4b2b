import mentors from "../../../text/fr/mentors.json";
import { words } from "../../../text/index.ts";

/** The words of the leads' screens of mentoring. */
export const v = words("mentors", mentors);
