import { useState } from "preact/hooks";
import type { Guide } from "../../../services/steps/guides.ts";
import { sightOf } from "../../../services/steps/standing.ts";
import type { Sight } from "../../../services/steps/steps.ts";
import { Button, Sheet, Switch, WhoSees } from "../../../ui/index.ts";
import { d } from "./doing-words.ts";
import type { MySteps } from "./use-steps.ts";

/** Who sees this journey: said, and changed by the young person alone. */
export function SeesPart({ guide, mine }: { guide: Guide; mine: MySteps }) {
  const [open, setOpen] = useState(false);
  const kept = sightOf(guide, mine.progressOf(guide.code));
  const [chosen, setChosen] = useState<Sight>();
  const sight = chosen ?? kept;
  const choose = (next: Sight): void => {
    setChosen(next);
    void mine.setSight(guide, next);
  };
  return (
    <section class="stack stack-2" aria-label={d("sees")}>
      <WhoSees>{seenBy(sight)}</WhoSees>
      <div>
        <Button kind="quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {d("sees")}
        </Button>
      </div>
      <Sheet open={open} title={d("sees.title")} onClose={() => setOpen(false)}>
        <div class="stack">
          <Switch
            label={d("sees.referent")}
            on={sight.referent}
            onInput={referent => choose({ ...sight, referent })}
          />
          <Switch
            label={d("sees.mentor")}
            on={sight.mentor}
            onInput={mentor => choose({ ...sight, mentor })}
          />
          <p class="meta">{d("sees.papers")}</p>
        </div>
      </Sheet>
    </section>
  );
}

export function seenBy({ referent, mentor }: Sight): string {
  if (referent && mentor) return d("sees.both");
  if (referent) return d("sees.only_referent");
  return d(mentor ? "sees.only_mentor" : "sees.nobody");
}
