import { Preview } from "../../telling/Preview.tsx";
import { Page } from "../parts.tsx";

export default function Mine() {
  return <Preview frame={Page} back="/jeune/moi/prevenir" />;
}
