import type { ClaimState } from "../../../services/pecule/claim.ts";
import { readFollowed } from "../../../services/pecule/followed.ts";
import { longDate, money } from "../../../text/dates.ts";
import { Card, Pill, type Status } from "../../../ui/index.ts";
import { useLive } from "../live.ts";
import { m } from "./words.ts";

const pills: Record<ClaimState, Status> = {
  preparing: "todo",
  sent: "sent",
  received: "waiting",
  more_asked: "doing",
  paid: "finished",
  refused: "blocked",
};

/** Where the claim of the pécule stands, from 17: its state and its days; the sum only when it is shared. */
export function PeculeCard({ youth, name }: { youth: string; name: string }) {
  const { value } = useLive(`pecule:${youth}`, () => readFollowed(youth));
  if (!value || value.stage === "far") return null;
  const { state, changed_on, sent_on, opens_on, amount } = value;
  return (
    <Card label={m("file.title")} class="stack stack-2">
      <h2 id="file-pecule" tabIndex={-1}>
        {m("file.title")}
      </h2>
      <div>
        <Pill status={pills[state]} label={m(`state.${state}`)} />
      </div>
      <p>
        <span class="line">{m("file.opens", { date: longDate(opens_on) })}</span>
        {sent_on && <span class="line">{m("file.sent_on", { date: longDate(sent_on) })}</span>}
        {changed_on && changed_on !== sent_on && (
          <span class="line">{m("file.since", { date: longDate(changed_on) })}</span>
        )}
        {!changed_on && <span class="line">{m("file.nothing", { name })}</span>}
      </p>
      <p class="meta">
        {amount === undefined
          ? m("file.no_amount", { name })
          : m("file.amount", { name, sum: money(Math.round(amount * 100)) })}
      </p>
    </Card>
  );
}
