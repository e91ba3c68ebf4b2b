import { useState } from "preact/hooks";
import {
  askMore,
  close,
  escalate,
  note,
  type Outcome,
  suspend,
  type Ticket,
} from "../../services/protection/desk.ts";
import { SelectField, toast } from "../../ui/index.ts";
import { nameOf } from "./Desk.tsx";
import { WordsSheet } from "./WordsSheet.tsx";
import { o } from "./words.ts";

export type Gesture = "suspend" | "note" | "escalate" | "more" | "close";

type Props = {
  gesture: Gesture | undefined;
  ticket: Ticket;
  put: (ticket: Ticket) => void;
  refresh: () => Promise<void>;
  onClose: () => void;
};

const outcomes = ["solved", "warned", "suspended", "escalated", "unfounded", "other"] as const;

/** The gestures of a ticket that want words. */
export function TicketSheets({ gesture, ticket, put, refresh, onClose }: Props) {
  const [outcome, setOutcome] = useState<Outcome>("solved");
  const { id, about } = ticket;
  const name = about ? nameOf(about) : "";
  const cut = async (why: string): Promise<void> => {
    if (about) await suspend(about.id, why, id);
    toast(o("suspend.done"));
    await refresh();
  };
  return (
    <>
      <WordsSheet
        open={gesture === "suspend"}
        title={o("suspend.title", { name })}
        text={o("suspend.text")}
        label={o("suspend.why")}
        missing={o("suspend.why.missing")}
        go={o("suspend.go")}
        danger
        onGo={cut}
        onClose={onClose}
      />
      <WordsSheet
        open={gesture === "note"}
        title={o("ticket.note")}
        label={o("ticket.note.words")}
        missing={o("ticket.note.words")}
        go={o("ticket.note.go")}
        onGo={async words => put(await note(id, words))}
        onClose={onClose}
      />
      <WordsSheet
        open={gesture === "escalate"}
        title={o("escalate.title")}
        text={o("escalate.text")}
        label={o("escalate.why")}
        missing={o("escalate.missing")}
        go={o("escalate.go")}
        onGo={async words => put(await escalate(id, words))}
        onClose={onClose}
      />
      <WordsSheet
        open={gesture === "more"}
        title={o("more.title")}
        text={o("more.text")}
        label={o("more.why")}
        missing={o("more.missing")}
        go={o("more.go")}
        onGo={async words => put(await askMore(id, words))}
        onClose={onClose}
      />
      <WordsSheet
        open={gesture === "close"}
        title={o("close.title")}
        label={o("close.words")}
        missing=""
        free
        go={o("close.go")}
        onGo={async words => put(await close(id, outcome, words))}
        onClose={onClose}
      >
        <SelectField
          label={o("close.outcome")}
          value={outcome}
          options={outcomes.map(value => ({ value, label: o(`outcome.${value}`) }))}
          onInput={value => setOutcome(value as Outcome)}
        />
      </WordsSheet>
    </>
  );
}
