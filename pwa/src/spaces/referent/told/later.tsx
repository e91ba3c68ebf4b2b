import { useEffect } from "preact/hooks";
import { Lazy } from "../../../frame/Lazy.tsx";
import { showBadge } from "../../../platform/badge.ts";

/** The screens of what is told come when they are opened. */
export function HowIAmTold() {
  return <Lazy name="referent/told-me" load={() => import("./HowIAmTold.tsx")} />;
}

export function ToldPreview() {
  return <Lazy name="referent/told-preview" load={() => import("./ToldPreview.tsx")} />;
}

export function Calls() {
  return <Lazy name="referent/calls" load={() => import("./Calls.tsx")} />;
}

export function YouthTold() {
  return <Lazy name="referent/told" load={() => import("./YouthTold.tsx")} />;
}

/** The icon of the app counts what the inbox counts. */
export function useUnreadBadge(unread: number | undefined): void {
  useEffect(() => {
    if (unread !== undefined) void showBadge(unread);
  }, [unread]);
}
