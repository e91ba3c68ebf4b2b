import { useLocation } from "preact-iso";
import { Mine } from "./Mine.tsx";
import { One } from "./One.tsx";
import "./interview.css";

/** « Mes entretiens »: those the law asks for, then one. */
export default function InterviewScreens() {
  const { path } = useLocation();
  const id = path.split("/")[3];
  return id ? <One key={id} id={id} /> : <Mine />;
}
