import { useState } from "preact/hooks";
import { dayByKey, monthGrid, monthOf, monthsAfter, weekOf } from "../../../services/appointments/grid.ts";
import { dayName, monthName, weekdayName } from "../../../text/dates.ts";
import { DayGrid, Period } from "../../../ui/DayGrid.tsx";
import { MomentField } from "../../../ui/MomentField.tsx";
import { Piece } from "./Piece.tsx";

const TODAY = "2026-11-22";
const BUSY = new Set(["2026-11-24", "2026-12-03"]);
const OFF = "2026-11-11";

export function Calendar() {
  const [day, setDay] = useState(TODAY);
  const [moment, setMoment] = useState({ day: "2026-12-03", time: "" });
  return (
    <>
      <Piece name="Mois">
        <Period
          title={monthName(day)}
          before="Mois d'avant"
          after="Mois d'après"
          onBefore={() => setDay(monthsAfter(day, -1))}
          onAfter={() => setDay(monthsAfter(day, 1))}
        />
        <DayGrid
          label={monthName(day)}
          weeks={monthGrid(day)}
          month={monthOf(day)}
          chosen={day}
          today={TODAY}
          names={weekOf(day).map(one => ({
            short: weekdayName(one, "narrow"),
            full: weekdayName(one, "long"),
          }))}
          cell={one => ({ label: dayName(one), busy: BUSY.has(one), off: one === OFF })}
          onChoose={setDay}
          keyOf={dayByKey}
        />
      </Piece>
      <Piece name="Jour et heure">
        <MomentField
          label="Moment 1"
          words={{ day: "Jour", time: "Heure" }}
          value={moment}
          onInput={setMoment}
          error="Il manque l'heure. Écris une heure, comme 14:30."
          remove={{ label: "Retirer le moment 1", onClick: () => setMoment({ day: "", time: "" }) }}
        />
      </Piece>
    </>
  );
}
