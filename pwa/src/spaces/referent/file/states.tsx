import { Ban, CalendarClock, CircleX, TriangleAlert } from "lucide-preact";
import type { MilestoneState } from "../../../services/autonomy/milestones.ts";
import { Pill, Tag, type TimelineState } from "../../../ui/index.ts";
import { t } from "../words.ts";

/** Where a milestone stands: picture and word. */
export function StatePill({ state }: { state: MilestoneState }) {
  if (state === "late")
    return (
      <Tag icon={TriangleAlert} tone="now">
        {t("state.late")}
      </Tag>
    );
  if (state === "lost")
    return (
      <Tag icon={CircleX} tone="now">
        {t("state.lost")}
      </Tag>
    );
  if (state === "open") return <Pill status="doing" label={t("state.open")} />;
  if (state === "done") return <Pill status="finished" label={t("state.done")} />;
  if (state === "later") return <Tag icon={CalendarClock}>{t("state.later")}</Tag>;
  if (state === "waived") return <Tag icon={Ban}>{t("state.waived")}</Tag>;
  return <Tag icon={Ban}>{t("state.not_concerned")}</Tag>;
}

const drawn: Record<MilestoneState, TimelineState> = {
  late: "late",
  lost: "late",
  open: "open",
  later: "later",
  done: "done",
  waived: "done",
  not_concerned: "later",
};

export function drawnAs(state: MilestoneState): TimelineState {
  return drawn[state];
}
