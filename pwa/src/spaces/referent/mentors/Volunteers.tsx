import { Loaded } from "../../../frame/index.ts";
import { readVolunteers } from "../../../services/mentoring/mentoring.ts";
import type { Volunteer } from "../../../services/mentoring/types.ts";
import { longDate } from "../../../text/dates.ts";
import { Empty, Pill, type Status } from "../../../ui/index.ts";
import { fullName } from "../caseload/index.ts";
import { useLive } from "../live.ts";
import { Complete } from "./AddVolunteer.tsx";
import { v } from "./words.ts";

export const checkPills: Record<Volunteer["check"]["standing"], Status> = {
  none: "missing",
  valid: "good",
  soon: "renew",
  over: "old",
};

/** Volunteers, whoever waits for a gesture first. */
export function Volunteers() {
  const read = useLive("mentoring:volunteers", readVolunteers);
  const address = `${location.host}/devenir-mentor`;
  return (
    <Loaded of={read} skeleton={6}>
      {found => (
        <>
          <p class="meta">{v("vol.page", { address })}</p>
          {found.items.length === 0 ? (
            <Empty text={v("vol.empty", { address })} />
          ) : (
            <ul class="card pair-lines" aria-label={v("volunteers")}>
              {found.items.map(one => (
                <OneVolunteer key={one.id} one={one} />
              ))}
            </ul>
          )}
          {found.without_sheet.length > 0 && (
            <section class="card stack stack-2">
              <h2>{v("vol.nosheet")}</h2>
              {found.without_sheet.map(one => (
                <Complete key={one.person_id} person={one} refresh={read.refresh} />
              ))}
            </section>
          )}
        </>
      )}
    </Loaded>
  );
}

function OneVolunteer({ one }: { one: Volunteer }) {
  const lacks = one.lacks.map(code => v(`lack.${code}` as Parameters<typeof v>[0]));
  const said = [
    v(`vstate.${one.state}`),
    one.employer,
    `${v("load.title")} : ${v("load", { n: one.pairs, all: one.capacity })}`,
    lacks.length > 0 ? lacks.join(", ") : v("ready"),
  ].filter(Boolean);
  return (
    <li class="pair-line">
      <span class="pair-who">
        <a href={`/equipe/mentors/${one.id}`}>{fullName(one)}</a>
        <span class="meta">{said.join(" · ")}</span>
      </span>
      <Pill
        status={one.suspended ? "blocked" : checkPills[one.check.standing]}
        label={
          one.suspended
            ? v("lack.suspended")
            : one.check.until && one.check.standing !== "over"
              ? v("check.until", { date: longDate(one.check.until) })
              : v(`check.${one.check.standing}`)
        }
      />
    </li>
  );
}
