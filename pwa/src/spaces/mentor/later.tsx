/** The screens of a pair, one's sheet and the landmarks: each comes when it is opened. */
import type { ComponentType } from "preact";
import { Lazy } from "../../frame/Lazy.tsx";

type Load = () => Promise<{ default: ComponentType }>;

function later(name: string, load: Load): ComponentType {
  return () => <Lazy name={`mentor/${name}`} load={load} />;
}

export const PairPage = later("pair", () => import("./pair/PairPage.tsx"));
export const OwnSheet = later("sheet", () => import("./Sheet.tsx"));
export const Landmarks = later("landmarks", () => import("./Landmarks.tsx"));
