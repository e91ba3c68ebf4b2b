import { Undo2 } from "lucide-preact";
import { readQueue } from "../../../services/support/support.ts";
import { List, Row } from "../../../ui/index.ts";
import { places } from "../addresses.ts";
import { useLive } from "../live.ts";
import { p } from "./words.ts";

/** Where somebody works each day, those who ask to come back are seen without looking for them. */
export function SupportWaiting() {
  const { value } = useLive("support:queue", readQueue);
  if (!value?.waiting) return null;
  return (
    <List>
      <Row href={places.support} icon={Undo2} title={p("banner", { n: value.waiting })} />
    </List>
  );
}
