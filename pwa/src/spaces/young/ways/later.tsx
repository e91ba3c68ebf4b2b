/** Ways in come when they are asked for. */
import type { ComponentType } from "preact";
import { Lazy } from "../../../frame/Lazy.tsx";

type Load = () => Promise<{ default: ComponentType }>;

function later(name: string, load: Load): ComponentType {
  return () => <Lazy name={`ways/${name}`} load={load} />;
}

export const Ways = later("ways", () => import("./Ways.tsx"));
export const CardPage = later("card", () => import("./CardPage.tsx"));
export const WhatHappened = later("back", () => import("./WhatHappened.tsx"));
export const TeamDoor = later("team", () => import("./TeamDoor.tsx"));
export const SquareDoor = later("square", () => import("./SquareDoor.tsx"));
export const SecondPhone = later("second", () => import("./SecondPhone.tsx"));
export const NotMine = later("not-mine", () => import("./NotMine.tsx"));
export const CardDoor = later("door", () => import("./CardDoor.tsx"));
