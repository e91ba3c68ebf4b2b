import { Download, UserPlus } from "lucide-preact";
import { useState } from "preact/hooks";
import { Loaded, Screen } from "../../../frame/index.ts";
import { readSupervision, supervisionCsv } from "../../../services/mentoring/mentoring.ts";
import { Button, Chips } from "../../../ui/index.ts";
import { useLive } from "../live.ts";
import { AddVolunteer } from "./AddVolunteer.tsx";
import { Pairs } from "./Pairs.tsx";
import { Volunteers } from "./Volunteers.tsx";
import { v } from "./words.ts";

const VIEWS = ["pairs", "volunteers"] as const;

/** « Mentors », for leads: pairs to watch over, volunteers on their way in. */
export function Mentors() {
  const [view, setView] = useState<(typeof VIEWS)[number]>("pairs");
  const [adding, setAdding] = useState(false);
  const read = useLive("mentoring:supervision", readSupervision);
  return (
    <Screen title={v("title")} wide>
      <div class="stack">
        <div class="between">
          <Chips
            label={v("views")}
            items={VIEWS.map(id => ({ id, label: v(id), pressed: id === view }))}
            onToggle={id => setView(id === "volunteers" ? "volunteers" : "pairs")}
          />
          {view === "pairs" ? (
            <a class="button second" href={supervisionCsv} download>
              <span class="button-face">
                <Download size={20} aria-hidden="true" />
                {v("export")}
              </span>
            </a>
          ) : (
            <Button icon={UserPlus} aria-haspopup="dialog" onClick={() => setAdding(true)}>
              {v("vol.add")}
            </Button>
          )}
        </div>
        {view === "pairs" ? (
          <Loaded of={read} skeleton={6}>
            {found => <Pairs found={found} refresh={read.refresh} />}
          </Loaded>
        ) : (
          <Volunteers />
        )}
      </div>
      <AddVolunteer open={adding} onClose={() => setAdding(false)} />
    </Screen>
  );
}
