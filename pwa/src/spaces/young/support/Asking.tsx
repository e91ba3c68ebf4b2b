import { useState } from "preact/hooks";
import { bareWish, type Kind, type Mine } from "../../../services/support/support.ts";
import { Actions, Button, Card, Doubt, Sheet, WhoSees } from "../../../ui/index.ts";
import type { MySupport } from "./use-support.ts";
import { WishForm } from "./WishForm.tsx";
import { s } from "./words.ts";

/** One thing one may ask for: the gesture sends it at once; words can be added before, or after. */
export function Asking({ mine, found, kind }: { mine: MySupport; found: Mine; kind: Kind }) {
  const [writing, setWriting] = useState(false);
  const direct = kind !== "young_adult";
  const filled = kind !== "interview";
  return (
    <Card as="section" label={s(`${kind}.title`)} class="stack stack-2">
      <h2>{s(`${kind}.title`)}</h2>
      <p>{s(`${kind}.lead`)}</p>
      {kind === "interview" && (
        <p class="cluster">
          <Doubt />
          <span class="meta">{s("interview.doubt")}</span>
        </p>
      )}
      {filled && <WhoSees>{s("form.sees")}</WhoSees>}
      <Actions>
        <Button
          kind={filled ? "filled" : undefined}
          wide
          onClick={() => (direct ? mine.ask(bareWish(kind)) : setWriting(true))}
        >
          {s(`${kind}.go`)}
        </Button>
        {kind === "return" && (
          <Button wide aria-haspopup="dialog" onClick={() => setWriting(true)}>
            {s("return.more")}
          </Button>
        )}
      </Actions>
      <Sheet open={writing} title={s(`${kind}.title`)} onClose={() => setWriting(false)}>
        <WishForm mine={mine} found={found} first={bareWish(kind)} onClose={() => setWriting(false)} />
      </Sheet>
    </Card>
  );
}
