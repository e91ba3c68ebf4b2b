import type { ComponentType } from "preact";
import { LocationProvider, useLocation } from "preact-iso";
import { Lazy } from "./frame/Lazy.tsx";
import { First } from "./spaces/public/First.tsx";
import { Toasts } from "./ui/Toasts.tsx";

type Load = () => Promise<{ default: ComponentType }>;

// A space is there as soon as its folder has the file: nothing to register here.
const spaces = import.meta.glob<{ default: ComponentType }>("./spaces/*/index.tsx");
const doors = import.meta.glob<{ default: ComponentType }>("./spaces/*/entry.tsx");

const ways: Record<string, [from: Record<string, Load>, file: string]> = {
  jeune: [spaces, "./spaces/young/index.tsx"],
  mentor: [spaces, "./spaces/mentor/index.tsx"],
  equipe: [spaces, "./spaces/referent/index.tsx"],
  protection: [spaces, "./spaces/officer/index.tsx"],
  pilotage: [spaces, "./spaces/pilotage/index.tsx"],
  entrer: [doors, "./spaces/young/entry.tsx"],
  pro: [doors, "./spaces/referent/entry.tsx"],
};

const pages: Record<string, Load> = {
  urgence: () => import("./spaces/public/Urgence.tsx"),
  contacts: () => import("./spaces/public/Contacts.tsx"),
  "aide-discretion": () => import("./spaces/public/Discretion.tsx"),
  r: () => import("./spaces/public/Answer.tsx"),
  stop: () => import("./spaces/public/Stop.tsx"),
  voir: () => import("./spaces/public/Guest.tsx"),
  "devenir-mentor": () => import("./spaces/public/BecomeMentor.tsx"),
  envois: () => import("./spaces/public/Waiting.tsx"),
  _design: () => import("./spaces/public/design/Design.tsx"),
};

/** What an address opens: the name of the part, and the way to fetch it. Undefined: the first screen. */
export function partFor(path: string): { name: string; load: Load } | undefined {
  const first = path.split("/")[1] ?? "";
  const [from, file] = ways[first] ?? [];
  const load = file ? from?.[file] : pages[first];
  return load && { name: file ?? first, load };
}

function Place() {
  const { path } = useLocation();
  const part = partFor(path);
  return part ? <Lazy key={part.name} {...part} /> : <First />;
}

export function App() {
  return (
    <LocationProvider>
      <Place />
      <Toasts />
    </LocationProvider>
  );
}
