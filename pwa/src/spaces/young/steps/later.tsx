/** The journeys and the money that waits: they come when they are asked for, and are kept for the days without network. */
import type { ComponentType } from "preact";
import { Lazy } from "../../../frame/Lazy.tsx";

type Load = () => Promise<{ default: ComponentType }>;

function later(name: string, load: Load): ComponentType {
  return () => <Lazy name={`steps/${name}`} load={load} />;
}

export const Guides = later("guides", () => import("./Guides.tsx"));
export const GuidePage = later("guide", () => import("./Guide.tsx"));
export const StepPage = later("step", () => import("./StepPage.tsx"));
export const PeculePage = later("pecule", () => import("./Pecule.tsx"));
