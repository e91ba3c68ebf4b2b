import project from "../../text/fr/project.json";
import { words } from "../../text/index.ts";

/** The words of the autonomy project. */
export const t = words("project", project);
