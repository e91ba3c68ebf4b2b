import { Screen } from "../../../frame/index.ts";
import { isReferent } from "../role.ts";
import { Keys } from "./Keys.tsx";
import { Take } from "./Take.tsx";
import { x } from "./words.ts";

/** « Échanges avec un logiciel »: what one takes by hand, and the keys one gave. */
export default function Exchange() {
  return (
    <Screen title={x("title")}>
      <div class="stack">
        <Take />
        {isReferent() && <Keys />}
      </div>
    </Screen>
  );
}
