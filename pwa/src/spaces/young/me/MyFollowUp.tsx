import { Lock, Phone } from "lucide-preact";
import { Loaded } from "../../../frame/index.ts";
import { type Due, type FollowUp, readFollowUp } from "../../../services/desk/follow-up.ts";
import { fullDate } from "../../../text/dates.ts";
import follow from "../../../text/fr/my-follow.json";
import { words } from "../../../text/index.ts";
import { Button, Card } from "../../../ui/index.ts";
import { useRead } from "../parts.tsx";

const f = words("my-follow", follow);

/** School, health, the MDPH and who to call, as the team wrote them: read here, corrected by asking. */
export function MyFollowUp({ onWrong }: { onWrong: () => void }) {
  const read = useRead("my-file:follow-up", () => readFollowUp("me"));
  return (
    <section class="stack stack-2" aria-labelledby="my-follow">
      <h2 id="my-follow">{f("title")}</h2>
      <Loaded of={read} skeleton={3}>
        {now => (now.version === 0 ? <p>{f("none")}</p> : <Facts now={now} onWrong={onWrong} />)}
      </Loaded>
    </section>
  );
}

function Facts({ now, onWrong }: { now: FollowUp; onWrong: () => void }) {
  const due = (what: Due["what"]) => now.dues.find(one => one.what === what);
  const { school, grade, school_ends_on, check_up_on, doctor, contacts } = now;
  return (
    <>
      <Part
        title={f("school")}
        lines={[
          school && f("school.place", { place: school }),
          grade && f("school.grade", { grade }),
          school_ends_on && f("school.ends", { date: fullDate(school_ends_on) }),
        ]}
      />
      <Part
        title={f("health")}
        lines={[
          check_up_on && f("check_up", { date: fullDate(check_up_on) }),
          again("check_up", due("check_up")),
          doctor && f("doctor", { name: doctor }),
        ]}
      />
      <Part title={f("mdph")} lines={now.mdph ? mdphLines(now, due("mdph")) : []} />
      {contacts.length > 0 && (
        <Card class="stack stack-2">
          <h3>{f("contacts")}</h3>
          <ul class="stack stack-2">
            {contacts.map((one, n) => (
              <li key={n}>
                <strong>{one.name}</strong> <span class="meta">{f(`role.${one.role}`)}</span>
                <a class="cluster" href={`tel:${one.phone.replace(/[^0-9+]/g, "")}`}>
                  <Phone size={18} aria-hidden="true" />
                  {one.phone}
                </a>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {now.changed_at && now.changed_by && (
        <p class="meta">
          {f("changed", { who: now.changed_by, date: fullDate(now.changed_at.slice(0, 10)) })}
        </p>
      )}
      <p class="meta">
        <Lock size={16} aria-hidden="true" /> {f("sealed")}
      </p>
      <Button onClick={onWrong}>{f("wrong")}</Button>
    </>
  );
}

function mdphLines(now: FollowUp, due: Due | undefined): (string | null | undefined)[] {
  const on = now.mdph === "asked" ? now.mdph_asked_on : now.mdph_decided_on;
  return [
    now.mdph === "none" || now.mdph === null
      ? f("mdph.none")
      : on
        ? f(`mdph.${now.mdph}_on`, { date: fullDate(on) })
        : f(`mdph.${now.mdph}`),
    now.mdph_rights && f("mdph.rights", { rights: now.mdph_rights }),
    now.mdph_until && f("mdph.until", { date: fullDate(now.mdph_until) }),
    again("mdph", due),
  ];
}

function again(what: "check_up" | "mdph", due: Due | undefined): string | undefined {
  return due && f(`${what}.${due.state === "late" ? "late" : "again"}`, { date: fullDate(due.on) });
}

/** Nothing is drawn of what nobody wrote. */
function Part({ title, lines }: { title: string; lines: (string | null | undefined)[] }) {
  const said = lines.filter(line => line);
  if (said.length === 0) return null;
  return (
    <Card class="stack stack-2">
      <h3>{title}</h3>
      {said.map(line => (
        <p key={line}>{line}</p>
      ))}
    </Card>
  );
}
