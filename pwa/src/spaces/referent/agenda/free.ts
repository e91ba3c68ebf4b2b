/** Three times free for everybody, from tomorrow on. */
import { now } from "../../../platform/clock.ts";
import { daysAfter } from "../../../services/appointments/grid.ts";
import { type Moment, momentOf } from "../../../services/appointments/moments.ts";
import { readFree } from "../../../services/appointments/reading.ts";
import { wallOf } from "../../../services/appointments/zones.ts";
import type { Draft } from "./draft.ts";
import { zoneHere } from "./places.ts";

export async function freeMoments(draft: Draft): Promise<Moment[]> {
  const tomorrow = daysAfter(wallOf(now(), zoneHere()).day, 1);
  const asked = draft.moments[0]?.day ?? "";
  const from = asked > tomorrow ? asked : tomorrow;
  const slots = await readFree(draft.youth, draft.minutes, from, draft.with);
  return slots.map(slot => momentOf(slot.starts));
}
