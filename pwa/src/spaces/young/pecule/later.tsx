/** The claim of the money that waits: each screen comes when it is asked for, and is kept for the days without network. */
import type { ComponentType } from "preact";
import { Lazy } from "../../../frame/Lazy.tsx";

type Load = () => Promise<{ default: ComponentType }>;

function later(name: string, load: Load): ComponentType {
  return () => <Lazy name={`pecule/${name}`} load={load} />;
}

export const ClaimPage = later("claim", () => import("./Claim.tsx"));
export const AnswersPage = later("answers", () => import("./Answers.tsx"));
export const YearsPage = later("years", () => import("./Years.tsx"));
