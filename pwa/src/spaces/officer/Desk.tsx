import { AlarmClock, ShieldAlert } from "lucide-preact";
import { keptWhen, Loaded, Screen } from "../../frame/index.ts";
import { useChanges } from "../../platform/live.ts";
import { readTickets, type TicketShort } from "../../services/protection/desk.ts";
import { when } from "../../text/dates.ts";
import { Empty, List, Pill, Row, Tag } from "../../ui/index.ts";
import { useLive } from "../referent/live.ts";
import { ToSignPart } from "./ToSign.tsx";
import { o } from "./words.ts";

/** « Signalements »: what must be read first, then what is under way, then the last closed. */
export function Desk() {
  const tickets = useLive("tickets", readTickets);
  useChanges("reports", () => void tickets.refresh());
  return (
    <Screen title={o("desk.title")}>
      <div class="stack">
        <p class="meta">{o("desk.lead")}</p>
        <ToSignPart />
        <Loaded of={tickets} skeleton={4}>
          {found => <Tickets found={found} />}
        </Loaded>
      </div>
    </Screen>
  );
}

function Tickets({ found }: { found: TicketShort[] }) {
  const open = found.filter(one => one.state !== "closed");
  const closed = found.filter(one => one.state === "closed");
  return (
    <>
      {open.length === 0 && <Empty text={o("desk.empty")} mood="done" />}
      {open.length > 0 && <Part title={o("desk.open")} items={open} />}
      {closed.length > 0 && <Part title={o("desk.closed")} items={closed} />}
    </>
  );
}

function Part({ title, items }: { title: string; items: TicketShort[] }) {
  return (
    <section class="stack stack-2">
      <h2>{title}</h2>
      <List label={title}>
        {items.map(one => (
          <Row
            key={one.id}
            icon={ShieldAlert}
            title={o("row.title", { kind: o(`kind.${one.kind}`), by: `${one.by.first_name}` })}
            meta={metaOf(one)}
            end={<StatePill of={one} />}
            href={`/protection/signalements/${one.id}`}
          />
        ))}
      </List>
    </section>
  );
}

function metaOf(one: TicketShort): string {
  const youth = nameOf(one.youth);
  const who = one.about ? o("row.about", { youth, about: nameOf(one.about) }) : o("row.youth", { youth });
  const time =
    one.state === "sent" || one.state === "late"
      ? o("row.due", { when: when(one.due_at) })
      : o("row.received", { when: keptWhen(new Date(one.received_at)) });
  return `${who} · ${time}`;
}

export function nameOf(person: { first_name: string; last_name: string }): string {
  return `${person.first_name} ${person.last_name}`;
}

/** Where a ticket stands: word and picture. */
export function StatePill({ of: one }: { of: Pick<TicketShort, "state" | "read_by"> }) {
  if (one.state === "late")
    return (
      <Tag icon={AlarmClock} tone="now">
        {o("state.late")}
      </Tag>
    );
  if (one.state === "sent") return <Pill status="todo" label={o("state.sent")} />;
  if (one.state === "closed") return <Pill status="finished" label={o("state.closed")} />;
  return <Pill status="doing" label={o("state.read", { name: one.read_by?.first_name ?? "" })} />;
}
