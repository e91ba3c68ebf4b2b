import { useLocation } from "preact-iso";
import { FirstSignature } from "./FirstSignature.tsx";
import { Waiting } from "./Waiting.tsx";

/** « Rouvrir pour un jeune »: who waits in the team, or the first signature for one young person. */
export default function Reopen() {
  const { path } = useLocation();
  const youth = path.split("/")[3];
  return youth ? <FirstSignature key={youth} youth={youth} /> : <Waiting />;
}
