import { Phone } from "lucide-preact";
import { useState } from "preact/hooks";
import type { File } from "../../../services/desk/file.ts";
import { type Due, type FollowUp, readFollowUp } from "../../../services/desk/follow-up.ts";
import { longDate } from "../../../text/dates.ts";
import { Button } from "../../../ui/index.ts";
import { todayHere } from "../DoneSheet.tsx";
import { f } from "../follow-words.ts";
import { useLive } from "../live.ts";
import { Fact, Refusal } from "../parts.tsx";
import { said } from "../words.ts";
import { FollowUpSheet } from "./FollowUpSheet.tsx";
import { saidFlag } from "./flag-values.ts";
import { whenSentence } from "./OneMilestone.tsx";
import { StatePill } from "./states.tsx";
import type { May } from "./YouthFile.tsx";

/** The dates of the law that each part is about. */
const LAW = { school: ["M20", "M30"], health: ["M09", "M10", "M23", "M35"], mdph: ["M36"] } as const;
const PRESSING = ["late", "open", "later"];

/** School, health, the MDPH and who to call: facts, sealed, with what comes back and when. */
export function FollowUpCard({ file, may }: { file: File; may: May }) {
  const youth = file.identity.id;
  const read = useLive(`follow-up:${youth}`, () => readFollowUp(youth));
  const [editing, setEditing] = useState(false);
  const now = read.value;
  return (
    <section class="card stack stack-2" aria-labelledby="file-suivi">
      <h2 id="file-suivi" tabIndex={-1}>
        {f("follow.title")}
      </h2>
      {now && <Parts file={file} now={now} />}
      <Refusal>{read.state === "error" ? said(read.error) : undefined}</Refusal>
      {read.state === "offline" && !now && <p>{f("follow.offline")}</p>}
      {may.edit && now && (
        <div class="no-print">
          <Button aria-haspopup="dialog" onClick={() => setEditing(true)}>
            {f("follow.edit")}
          </Button>
        </div>
      )}
      {now && (
        <FollowUpSheet
          youth={youth}
          open={editing}
          now={now}
          onClose={() => setEditing(false)}
          onKept={kept => read.put(() => kept)}
          refresh={read.refresh}
        />
      )}
    </section>
  );
}

function Parts({ file, now }: { file: File; now: FollowUp }) {
  const due = (what: Due["what"]) => now.dues.find(one => one.what === what);
  return (
    <>
      <Part name={f("follow.school")} file={file} rules={LAW.school} due={due("school")}>
        <Fact name={f("follow.level")}>{saidFlag("scolarite", file.flags)}</Fact>
        <Told name={f("follow.school.place")} value={now.school} />
        <Told name={f("follow.grade")} value={now.grade} />
        <Day name={f("follow.school_ends_on")} value={now.school_ends_on} />
      </Part>
      <Part name={f("follow.health")} file={file} rules={LAW.health} due={due("check_up")}>
        <Day name={f("follow.check_up_on")} value={now.check_up_on} none={f("follow.check_up.none")} />
        <Told name={f("follow.doctor")} value={now.doctor} />
      </Part>
      <Part name={f("follow.mdph")} file={file} rules={LAW.mdph} due={due("mdph")}>
        <Fact name={f("follow.mdph.state")}>
          {now.mdph ? f(`follow.mdph.${now.mdph}`) : f("follow.unknown")}
        </Fact>
        <Day name={f("follow.mdph_asked_on")} value={now.mdph_asked_on} />
        <Day name={f("follow.mdph_decided_on")} value={now.mdph_decided_on} />
        <Day name={f("follow.mdph_until")} value={now.mdph_until} />
        <Told name={f("follow.mdph_rights")} value={now.mdph_rights} />
      </Part>
      <h3>{f("follow.contacts")}</h3>
      {now.contacts.length === 0 && <p>{f("follow.contacts.none")}</p>}
      <ul class="history">
        {now.contacts.map((one, n) => (
          <li key={n}>
            <p>
              <strong>{one.name}</strong> <span class="meta">{f(`follow.role.${one.role}`)}</span>
            </p>
            <a class="cluster" href={`tel:${one.phone.replace(/[^0-9+]/g, "")}`}>
              <Phone size={18} aria-hidden="true" />
              {one.phone}
            </a>
          </li>
        ))}
      </ul>
      {now.changed_at && now.changed_by && (
        <p class="meta">
          {f("follow.changed", { who: now.changed_by, date: longDate(now.changed_at.slice(0, 10)) })}
        </p>
      )}
    </>
  );
}

function Part({
  name,
  file,
  rules,
  due,
  children,
}: {
  name: string;
  file: File;
  rules: readonly string[];
  due: Due | undefined;
  children: preact.ComponentChildren;
}) {
  const law = file.milestones.filter(one => rules.includes(one.rule) && PRESSING.includes(one.state));
  return (
    <>
      <h3>{name}</h3>
      <dl class="facts">{children}</dl>
      {due && (
        <p class="cluster">
          {due.state === "late" && <StatePill state="late" />}
          <span>{f(`follow.due.${due.what}`, { date: longDate(due.on) })}</span>
        </p>
      )}
      {law.map(one => (
        <p key={one.rule}>
          {one.title} <span class="meta">{whenSentence(one, todayHere())}</span>
        </p>
      ))}
    </>
  );
}

function Told({ name, value }: { name: string; value: string | null }) {
  return value ? <Fact name={name}>{value}</Fact> : null;
}

function Day({ name, value, none }: { name: string; value: string | null; none?: string }) {
  if (value) return <Fact name={name}>{longDate(value)}</Fact>;
  return none ? <Fact name={name}>{none}</Fact> : null;
}
