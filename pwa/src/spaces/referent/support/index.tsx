import { useLocation } from "preact-iso";
import { OneRequest } from "./OneRequest.tsx";
import { Queue } from "./Queue.tsx";

/** « Retours et demandes »: what waits for the team, then one request. */
export default function SupportScreens() {
  const { path } = useLocation();
  const id = path.split("/")[3];
  return id ? <OneRequest key={id} id={id} /> : <Queue />;
}
