import { today } from "../../../platform/clock.ts";
import { addMonths } from "../../../services/household/days.ts";
import type { Delay } from "../../../services/household/guidance.ts";
import { longDate } from "../../../text/dates.ts";
import { Doubt, Source } from "../../../ui/index.ts";

/** Where a delay comes from; one told from memory says so. */
export function DelaySource({ delay }: { delay: Delay | undefined }) {
  if (!delay) return null;
  return (
    <div class="stack stack-2">
      <Source
        article={delay.article}
        checkedOn={longDate(delay.checked_on)}
        stale={addMonths(delay.checked_on, 12) < today()}
      />
      {delay.doubt && (
        <p>
          <Doubt />
        </p>
      )}
    </div>
  );
}
