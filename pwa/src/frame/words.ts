import frame from "../text/fr/frame.json";
import { words } from "../text/index.ts";

export const t = words("frame", frame);
