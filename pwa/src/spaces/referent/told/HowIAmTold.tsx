import { Screen } from "../../../frame/index.ts";
import { HowIAmTold } from "../../telling/HowIAmTold.tsx";
import { toldHref } from "../addresses.ts";

/** « Comment on me prévient », for professionals and mentors. */
export default function Mine() {
  const back = toldHref().replace("prevenir", "compte");
  return <HowIAmTold frame={Screen} back={back} preview={toldHref(true)} />;
}
