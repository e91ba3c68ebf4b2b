import { createContext } from "preact";
import type { Tab } from "../ui/Header.tsx";
import type { Children } from "../ui/types.ts";

/** How a space looks around its screens. */
export type SpaceLook = {
  home: string;
  tabs?: Tab[];
  density: "phone" | "mentor" | "pro";
  /** Professionals see the screen's name in the browser's tab; the young never do. */
  titled: boolean;
  header?: Children;
};

export const SpaceContext = createContext<SpaceLook | undefined>(undefined);
