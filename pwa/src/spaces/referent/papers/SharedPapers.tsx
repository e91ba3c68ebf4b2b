import { useState } from "preact/hooks";
import { readPaperTypes } from "../../../services/documents/papers.ts";
import { readMyDeposits, readMyRequests } from "../../../services/documents/sharing.ts";
import { Button } from "../../../ui/index.ts";
import { useLive } from "../live.ts";
import { AskSheet } from "./AskSheet.tsx";
import { BringSheet } from "./BringSheet.tsx";
import { Requests } from "./Requests.tsx";
import { SharedList } from "./SharedList.tsx";
import { s } from "./words.ts";

type Props = { youth: string; name: string; active: boolean; readOnly: boolean };

/** « Papiers partagés »: what this young person shows, what was asked of them, what was brought to them. */
export function SharedPapers({ youth, name, active, readOnly }: Props) {
  const types = useLive("paper-types", readPaperTypes);
  const [sheet, setSheet] = useState<"ask" | "bring">();
  return (
    <section class="card stack stack-2" aria-labelledby="file-papiers">
      <h2 id="file-papiers" tabIndex={-1}>
        {s("card.title")}
      </h2>
      {active ? <SharedList youth={youth} name={name} /> : <p>{s("card.not_active", { name })}</p>}
      {active && !readOnly && (
        <Mine youth={youth} name={name} sheet={sheet} onSheet={setSheet} types={types.value ?? []} />
      )}
    </section>
  );
}

type MineProps = {
  youth: string;
  name: string;
  sheet: "ask" | "bring" | undefined;
  onSheet: (sheet: "ask" | "bring" | undefined) => void;
  types: Awaited<ReturnType<typeof readPaperTypes>>;
};

/** The gestures of the referent: ask for a paper, bring one; and where each stands. */
function Mine({ youth, name, sheet, onSheet, types }: MineProps) {
  const requests = useLive(`paper-requests:${youth}`, () => readMyRequests(youth));
  const deposits = useLive(`deposits:${youth}`, () => readMyDeposits(youth));
  const waiting = (deposits.value ?? []).filter(one => one.state === "waiting").length;
  return (
    <>
      <div class="cluster no-print">
        <Button onClick={() => onSheet("ask")}>{s("ask.go")}</Button>
        <Button onClick={() => onSheet("bring")}>{s("bring.go")}</Button>
      </div>
      <Requests youth={youth} name={name} list={requests} types={types} />
      {waiting > 0 && <p class="meta">{s("bring.waiting", { n: waiting, name })}</p>}
      <AskSheet
        open={sheet === "ask"}
        youth={youth}
        name={name}
        types={types}
        onClose={() => onSheet(undefined)}
        onAsked={requests.refresh}
      />
      <BringSheet
        open={sheet === "bring"}
        youth={youth}
        name={name}
        types={types}
        onClose={() => onSheet(undefined)}
        onBrought={deposits.refresh}
      />
    </>
  );
}
