/** The papers' screens one opens now and then: each comes when it is asked for, and is kept for the days without network. */
import type { ComponentType } from "preact";
import { Lazy } from "../../../frame/Lazy.tsx";

type Load = () => Promise<{ default: ComponentType }>;

function later(name: string, load: Load): ComponentType {
  return () => <Lazy name={`papers/${name}`} load={load} />;
}

export const Numbers = later("numbers", () => import("./Numbers.tsx"));
export const Needs = later("needs", () => import("./Needs.tsx"));
export const Shares = later("shares", () => import("./Shares.tsx"));
export const TakeAll = later("away", () => import("./TakeAll.tsx"));
export const DepositPage = later("deposit", () => import("./DepositPage.tsx"));
export const VersionPage = later("version", () => import("./Version.tsx"));
export const SharePage = later("share", () => import("./Share.tsx"));
