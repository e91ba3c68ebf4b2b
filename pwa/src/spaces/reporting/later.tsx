/** Reporting comes when a screen that offers it is opened: it weighs nothing elsewhere. */
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Lazy } from "../../frame/Lazy.tsx";
import type { Person } from "./PersonGestures.tsx";

type Gestures = ComponentType<{ person: Person }>;
let had: Gestures | undefined;

export function PersonGestures({ person }: { person: Person }) {
  const [Found, setFound] = useState<Gestures | undefined>(() => had);
  useEffect(() => {
    if (Found) return;
    void import("./PersonGestures.tsx").then(module => {
      had = module.PersonGestures;
      setFound(() => module.PersonGestures);
    });
  }, []);
  return Found ? <Found person={person} /> : null;
}

export function MyReports() {
  return <Lazy name="young/reports" load={() => import("./MyReports.tsx")} />;
}

type Youth = { id: string; first_name: string };
let worry: ComponentType<{ youth: Youth }> | undefined;

/** « Signaler une inquiétude », for an adult beside a young person. */
export function Worry({ youth }: { youth: Youth }) {
  const [Found, setFound] = useState<typeof worry>(() => worry);
  useEffect(() => {
    if (Found) return;
    void import("./Worry.tsx").then(module => {
      worry = module.Worry;
      setFound(() => module.Worry);
    });
  }, []);
  return Found ? <Found youth={youth} /> : null;
}
