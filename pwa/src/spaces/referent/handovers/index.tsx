import { useLocation } from "preact-iso";
import { Coming } from "./away/Coming.tsx";
import { Leaving } from "./away/Leaving.tsx";
import { Handovers } from "./Handovers.tsx";
import { NewHandover } from "./NewHandover.tsx";
import { OneHandover } from "./OneHandover.tsx";

/** Passation: those that concern me, one, and a new one. */
export default function HandoverScreens() {
  const { path } = useLocation();
  const part = path.split("/")[3];
  if (part === "nouvelle") return <NewHandover />;
  if (part === "departement") return <Leaving />;
  if (part === "arrivee") return <Coming />;
  return part ? <OneHandover key={part} id={part} /> : <Handovers />;
}
