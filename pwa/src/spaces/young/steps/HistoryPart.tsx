import { useState } from "preact/hooks";
import { Loaded } from "../../../frame/index.ts";
import type { Guide } from "../../../services/steps/guides.ts";
import { type Change, readHistory } from "../../../services/steps/steps.ts";
import { longDate } from "../../../text/dates.ts";
import { useRead } from "../parts.tsx";
import { d } from "./doing-words.ts";
import { titleOf } from "./NowPart.tsx";

/** What happened in a journey; read when it is opened, kept for the days without network. */
export function HistoryPart({ guide, youth }: { guide: Guide; youth: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="details" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{d("history")}</summary>
      {open && <Lines guide={guide} youth={youth} />}
    </details>
  );
}

function Lines({ guide, youth }: { guide: Guide; youth: string }) {
  const history = useRead(`step-history:${youth}:${guide.code}`, () => readHistory(youth, guide.code));
  return (
    <Loaded of={history} skeleton={2}>
      {items =>
        items.length === 0 ? (
          <p>{d("history.none")}</p>
        ) : (
          <ul class="stack stack-2">
            {items.map(one => (
              <li key={`${one.step} ${one.at} ${one.state}`}>{line(one, guide)}</li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

function line(one: Change, guide: Guide): string {
  const said = d("history.line", {
    date: longDate(one.on),
    step: titleOf(guide, one.step),
    state: d(`state.${one.state}`),
  });
  return [said, one.by === "referent" && d("history.referent"), one.note].filter(Boolean).join(" ");
}
