import { useState } from "preact/hooks";
import type { Farewell } from "../../../services/mentoring/types.ts";
import { longDate } from "../../../text/dates.ts";
import { Button, Sheet } from "../../../ui/index.ts";
import type { PairProps } from "./Active.tsx";
import { EndForm } from "./EndForm.tsx";
import { y } from "./words.ts";

/** A pair that ended: what each said of it stays here. */
export function Past({ pair, refresh }: PairProps) {
  const [open, setOpen] = useState(false);
  const name = pair.mentor?.first_name ?? "";
  return (
    <section class="card stack stack-2">
      <h2>{name || y("past")}</h2>
      <p class="meta">{y("ended", { date: longDate(pair.ended_on ?? pair.proposed_on) })}</p>
      <Told title={y("bye.other", { name })} words={pair.goodbye?.other} />
      <Told title={y("bye.mine")} words={pair.goodbye?.mine} />
      {pair.can.includes("goodbye") && (
        <div>
          <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
            {y("bye")}
          </Button>
        </div>
      )}
      <Sheet open={open} title={y("bye")} onClose={() => setOpen(false)}>
        <EndForm pair={pair} refresh={refresh} onClose={() => setOpen(false)} />
      </Sheet>
    </section>
  );
}

function Told({ title, words }: { title: string; words: Farewell | undefined }) {
  if (!words || !(words.did || words.keep)) return null;
  return (
    <div class="stack stack-2">
      <strong>{title}</strong>
      {words.did && <p>{`${y("did")} : ${words.did}`}</p>}
      {words.keep && <p>{`${y("keeps")} : ${words.keep}`}</p>}
    </div>
  );
}
