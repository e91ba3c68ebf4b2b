import { Download, FilePlus2, Send, ShieldX, ZoomIn } from "lucide-preact";
import { useState } from "preact/hooks";
import { Loaded, Screen } from "../../frame/index.ts";
import { useChanges } from "../../platform/live.ts";
import { acknowledge, readTicket, sheetHref, type Ticket } from "../../services/protection/desk.ts";
import { longDate, when } from "../../text/dates.ts";
import { Button, Card } from "../../ui/index.ts";
import { useLive } from "../referent/live.ts";
import { Fact, Refusal } from "../referent/parts.tsx";
import { said } from "../referent/words.ts";
import { t as r } from "../reporting/words.ts";
import { nameOf, StatePill } from "./Desk.tsx";
import { Excerpt } from "./Excerpt.tsx";
import { type Gesture, TicketSheets } from "./TicketSheets.tsx";
import { o } from "./words.ts";

/** One ticket: what was said, the frozen excerpt, what was done, and the gestures. */
export function TicketPage({ id }: { id: string }) {
  const ticket = useLive(`ticket:${id}`, () => readTicket(id));
  useChanges("reports", changes => {
    if (changes.some(one => one.id === id || one.id === null)) void ticket.refresh();
  });
  const title = ticket.value ? o("ticket.title", { name: nameOf(ticket.value.by) }) : o("desk.title");
  return (
    <Screen title={title} back="/protection" wide>
      <div class="stack">
        <p>
          <a href="/protection">{o("ticket.back")}</a>
        </p>
        <Loaded of={ticket} skeleton={6}>
          {found => <Inside ticket={found} put={ticket.put} refresh={ticket.refresh} />}
        </Loaded>
      </div>
    </Screen>
  );
}

type Props = { ticket: Ticket; put: (ticket: Ticket) => void; refresh: () => Promise<void> };

function Inside({ ticket, put, refresh }: Props) {
  const [gesture, setGesture] = useState<Gesture>();
  const [error, setError] = useState<string>();
  const { state, about } = ticket;
  const take = async (): Promise<void> => {
    setError(undefined);
    try {
      put(await acknowledge(ticket.id));
    } catch (cause) {
      setError(said(cause));
    }
  };
  const unread = state === "sent" || state === "late";
  return (
    <>
      <div class="between">
        <StatePill of={ticket} />
        <a class="button second" href={sheetHref(ticket.id)} download>
          <span class="button-face">
            <Download size={20} aria-hidden="true" />
            {o("ticket.sheet")}
          </span>
        </a>
      </div>
      {unread && (
        <div>
          <Button kind="filled" onClick={take}>
            {o("ticket.read")}
          </Button>
        </div>
      )}
      <Refusal>{error}</Refusal>
      {about?.suspension && (
        <p class="notice" data-tone="now">
          {o("ticket.suspended", { name: nameOf(about), when: when(about.suspension.at) })}
        </p>
      )}
      {!unread && state !== "closed" && (
        <div class="cluster">
          {about?.kind === "mentor" && !about.suspension && (
            <Button kind="danger" icon={ShieldX} onClick={() => setGesture("suspend")}>
              {o("ticket.suspend", { name: nameOf(about) })}
            </Button>
          )}
          <Button icon={FilePlus2} onClick={() => setGesture("note")}>
            {o("ticket.note")}
          </Button>
          <Button icon={Send} onClick={() => setGesture("escalate")}>
            {o("ticket.escalate")}
          </Button>
          {ticket.kind === "message" && !ticket.wider.some(one => one.state === "waiting") && (
            <Button icon={ZoomIn} onClick={() => setGesture("more")}>
              {o("ticket.more")}
            </Button>
          )}
          <Button onClick={() => setGesture("close")}>{o("ticket.close")}</Button>
        </div>
      )}
      <div class="ticket-parts">
        <div class="stack">
          <Excerpts ticket={ticket} />
        </div>
        <div class="stack">
          <What ticket={ticket} />
          <History ticket={ticket} />
        </div>
      </div>
      <TicketSheets
        gesture={gesture}
        ticket={ticket}
        put={put}
        refresh={refresh}
        onClose={() => setGesture(undefined)}
      />
    </>
  );
}

function Excerpts({ ticket }: { ticket: Ticket }) {
  return (
    <>
      {ticket.excerpt.length > 0 && (
        <Card label={o("ticket.excerpt")} class="stack stack-2">
          <h2>{o("ticket.excerpt")}</h2>
          <p class="meta">{o("ticket.excerpt.meta")}</p>
          <Excerpt lines={ticket.excerpt} label={o("ticket.excerpt")} />
        </Card>
      )}
      {ticket.erased && <p>{o("ticket.erased")}</p>}
      {ticket.words && (
        <Card label={o("ticket.words")} class="stack stack-2">
          <h2>{o("ticket.words")}</h2>
          <p class="excerpt-text">{ticket.words}</p>
        </Card>
      )}
      {ticket.wider.map(one => (
        <Card key={one.id} label={o("more.title")} class="stack stack-2">
          {one.state === "waiting" && <p>{o("more.waiting", { when: when(one.asked_at) })}</p>}
          {one.state === "refused" && (
            <p>{o("more.refused", { name: one.signed_by ? nameOf(one.signed_by) : "" })}</p>
          )}
          {one.state === "signed" && (
            <>
              <h2>{o("more.signed", { name: one.signed_by ? nameOf(one.signed_by) : "" })}</h2>
              <Excerpt lines={one.excerpt} label={o("more.title")} />
            </>
          )}
        </Card>
      ))}
    </>
  );
}

const roles = {
  young: "role.young",
  mentor: "role.mentor",
  referent: "role.referent",
  lead: "role.lead",
} as const;

function What({ ticket }: { ticket: Ticket }) {
  const { youth, by, about, reason } = ticket;
  const role = roles[by.role as keyof typeof roles];
  return (
    <Card label={o("ticket.what")} class="stack stack-2">
      <h2>{o("ticket.what")}</h2>
      <dl class="facts">
        <Fact name={o("ticket.youth")}>{nameOf(youth)}</Fact>
        {youth.birth_date && <Fact name={o("ticket.born")}>{longDate(youth.birth_date)}</Fact>}
        <Fact name={o("ticket.by")}>
          {role ? o("ticket.by_role", { name: nameOf(by), role: o(role) }) : nameOf(by)}
        </Fact>
        {about && <Fact name={o("ticket.about")}>{nameOf(about)}</Fact>}
        {reason && <Fact name={o("ticket.reason")}>{r(`reason.${reason}` as "reason.other")}</Fact>}
        <Fact name={o("ticket.made")}>{when(ticket.made_at)}</Fact>
        {ticket.state !== "closed" && <Fact name={o("ticket.due")}>{when(ticket.due_at)}</Fact>}
      </dl>
    </Card>
  );
}

function History({ ticket }: { ticket: Ticket }) {
  return (
    <Card label={o("ticket.history")} class="stack stack-2">
      <h2>{o("ticket.history")}</h2>
      <ol class="excerpt" aria-label={o("ticket.history")}>
        {ticket.events.map(one => (
          <li key={`${one.at}${one.act}`}>
            <p class="meta">{when(one.at)}</p>
            <p>{o("act.line", { act: o(`act.${one.act}` as "act.made"), name: nameOf(one.who) })}</p>
            {one.words && <p class="excerpt-text">{one.words}</p>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
