import { Button } from "../../../ui/index.ts";
import { p } from "./papers-words.ts";

/** What was begun before this phone closed is here; one may also begin again. */
export function Resumed({ onRestart }: { onRestart: () => void }) {
  return (
    <div class="notice stack stack-2" role="status">
      <p>{p("capture.resumed")}</p>
      <Button onClick={onRestart}>{p("capture.restart")}</Button>
    </div>
  );
}
