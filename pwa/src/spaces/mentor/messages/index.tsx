import { Screen } from "../../../frame/index.ts";
import { today } from "../../../platform/clock.ts";
import { appointmentsOf, openStepsOf } from "../../../services/conversations/joinable.ts";
import type { Target, Thread } from "../../../services/conversations/types.ts";
import { AwayRow } from "../../talk/AwayRow.tsx";
import { Talking } from "../../talk/index.tsx";

/** A mentor's messages. */
export default function Messages() {
  return (
    <Talking
      side="adult"
      base="/mentor/messages"
      frame={Screen}
      placeOf={placeOf}
      joinable={joinable}
      below={<AwayRow />}
    />
  );
}

async function joinable({ youth_id }: Thread): Promise<Target[]> {
  return (await Promise.all([appointmentsOf(youth_id, today()), openStepsOf(youth_id)])).flat();
}

function placeOf({ kind, ref }: Target): string | undefined {
  if (kind === "appointment") return `/mentor/agenda/${ref}`;
  return kind === "paper" ? "/mentor" : undefined;
}
