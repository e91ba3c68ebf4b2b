import local from "../../../text/fr/local-contacts.json";
import { words } from "../../../text/index.ts";

export const w = words("local-contacts", local);
