import { useEffect } from "preact/hooks";
import { useLocation } from "preact-iso";
import { listen } from "../platform/live.ts";
import { doorOf, homeOf, looked, type Role, session, wanted } from "../platform/session.ts";
import { address } from "../text/index.ts";
import { type Tab, TabBar } from "../ui/Header.tsx";
import type { Children } from "../ui/types.ts";
import { SpaceContext, type SpaceLook } from "./context.ts";

export type SpaceProps = {
  name: Role;
  tabs?: Tab[];
  /** `phone` for the young, `mentor`, `pro` for tables and keyboards. */
  density?: SpaceLook["density"];
  /** What the bar of professionals carries at its end: a search, a name. */
  header?: Children;
  children: Children;
};

/** The house of one role: its tabs, its density, its way of speaking. A phone that is not open goes to its door. */
export function Space({ name, tabs, density = "phone", header, children }: SpaceProps) {
  const { path, url, route } = useLocation();
  const open = session.value.state === "open";
  const role = session.value.state === "unknown" ? undefined : roleOf();
  const heard = session.value.state === "open" && !session.value.who.offline;
  useEffect(() => {
    if (open || !looked.value) return;
    wanted.value = url;
    route(doorOf(role ?? name), true);
  }, [open, looked.value]);
  useEffect(() => (heard ? listen() : undefined), [heard]);
  useEffect(() => {
    const root = document.documentElement.dataset;
    if (density === "phone") delete root.density;
    else root.density = density;
    if (density !== "phone") address.value = "vous";
    return () => delete root.density;
  }, [density]);
  if (!open) return null;
  const look: SpaceLook = { home: homeOf(name), tabs, density, titled: density !== "phone", header };
  return (
    <SpaceContext.Provider value={look}>
      {children}
      {tabs && density !== "pro" && <TabBar tabs={tabs} path={path} />}
    </SpaceContext.Provider>
  );
}

function roleOf(): Role | undefined {
  const now = session.value;
  if (now.state === "open") return now.who.role;
  return now.state === "known" ? now.role : undefined;
}
