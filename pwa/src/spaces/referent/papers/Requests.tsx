import { useState } from "preact/hooks";
import { dayOf } from "../../../platform/clock.ts";
import type { PaperType } from "../../../services/documents/papers.ts";
import { type MyRequest, withdrawRequest } from "../../../services/documents/sharing.ts";
import { longDate } from "../../../text/dates.ts";
import { Button, Pill, type Status, toast } from "../../../ui/index.ts";
import type { LiveReading } from "../live.ts";
import { Refusal } from "../parts.tsx";
import { said } from "../words.ts";
import { s } from "./words.ts";

const pills: Record<MyRequest["state"], Status> = {
  open: "waiting",
  shared: "finished",
  declined: "finished",
  withdrawn: "finished",
};

type Props = { youth: string; name: string; list: LiveReading<MyRequest[]>; types: PaperType[] };

/** What I asked, the latest first: open, shared, « non ». A « non » says nothing of whether the paper exists. */
export function Requests({ youth, name, list, types }: Props) {
  const [error, setError] = useState<string>();
  const asked = list.value ?? [];
  if (asked.length === 0) return null;
  const labelOf = (code: string): string => types.find(one => one.code === code)?.label ?? s("a_paper");
  const withdraw = async (one: MyRequest): Promise<void> => {
    setError(undefined);
    try {
      await withdrawRequest(youth, one.id);
      toast(s("requests.withdrawn"));
    } catch (cause) {
      setError(said(cause));
    }
    await list.refresh();
  };
  return (
    <>
      <h3>{s("requests.title", { name })}</h3>
      <Refusal>{error}</Refusal>
      <ul class="history">
        {asked.map(one => (
          <li key={one.id} class="between">
            <span>
              <strong>{labelOf(one.type)}</strong>{" "}
              <span class="meta">
                {s("requests.asked", { date: longDate(dayOf(new Date(one.asked_at))) })}
              </span>
            </span>
            <span class="cluster">
              <Pill status={pills[one.state]} label={s(`requests.state.${one.state}`)} />
              {one.state === "open" && (
                <Button
                  kind="quiet"
                  onClick={() => withdraw(one)}
                  aria-label={s("requests.withdraw_one", { what: labelOf(one.type) })}
                >
                  {s("requests.withdraw")}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
