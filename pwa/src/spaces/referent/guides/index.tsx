import { useLocation } from "preact-iso";
import { places } from "../addresses.ts";
import { LocalGuide } from "./LocalGuide.tsx";
import { LocalList } from "./LocalList.tsx";

/** What a lead's authority writes on top of the journeys: the list, then one journey. */
export default function LocalGuides() {
  const { path } = useLocation();
  const code = path.slice(places.guides.length + 1);
  return code ? <LocalGuide key={code} code={code} /> : <LocalList />;
}
