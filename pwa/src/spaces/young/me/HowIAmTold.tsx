import { HowIAmTold } from "../../telling/HowIAmTold.tsx";
import { Page } from "../parts.tsx";

/** « Comment on me prévient », in the young person's own words. */
export default function Mine() {
  return <HowIAmTold frame={Page} back="/jeune/moi" preview="/jeune/moi/prevenir/apercu" />;
}
