import publicWords from "../../text/fr/public.json";
import { words } from "../../text/index.ts";

export const t = words("public", publicWords);
