import type { ComponentType } from "preact";
import { useLocation } from "preact-iso";
import "./rights.css";
import Card from "./Card.tsx";
import Contacts from "./Contacts.tsx";
import MyRights from "./MyRights.tsx";
import OneRight from "./OneRight.tsx";
import Questions from "./Questions.tsx";
import Search from "./Search.tsx";
import Simulator from "./Simulator.tsx";

const pages: Record<string, ComponentType> = {
  "/jeune/mes-droits": MyRights,
  "/jeune/mes-droits/questions": Questions,
  "/jeune/mes-droits/simulateur": Simulator,
  "/jeune/contacts": Contacts,
  "/jeune/chercher": Search,
  "/jeune/carte": Card,
};

/** My rights, the search through everything, those one may turn to, the card in a pocket. */
export default function RightsPart() {
  const { path } = useLocation();
  const Shown = pages[path] ?? OneRight;
  return <Shown key={path} />;
}
