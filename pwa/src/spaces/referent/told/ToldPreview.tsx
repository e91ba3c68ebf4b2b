import { Screen } from "../../../frame/index.ts";
import { Preview } from "../../telling/Preview.tsx";
import { toldHref } from "../addresses.ts";

export default function Mine() {
  return <Preview frame={Screen} back={toldHref()} />;
}
