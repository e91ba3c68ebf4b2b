import { CalendarPlus, MessageCircle } from "lucide-preact";
import { today } from "../../../platform/clock.ts";
import { around, readAgenda } from "../../../services/appointments/reading.ts";
import { readThreads, THREADS } from "../../../services/conversations/reading.ts";
import type { Pair } from "../../../services/mentoring/types.ts";
import { readGuides } from "../../../services/steps/guides.ts";
import { readSteps } from "../../../services/steps/steps.ts";
import { when } from "../../../text/dates.ts";
import { List, Row, WhoSees } from "../../../ui/index.ts";
import { useLive } from "../../referent/live.ts";
import { m } from "../words.ts";

/** What the two have in hand: write, meet, and what the young person chose to show. */
export function Together({ pair }: { pair: Pair }) {
  const youth = pair.young?.id ?? "";
  const name = pair.young?.first_name ?? "";
  const threads = useLive(THREADS, readThreads);
  const thread = threads.value?.items.find(one => one.kind === "mentor" && one.youth_id === youth);
  return (
    <>
      <List label={m("pair.with", { name })}>
        <Row
          href={thread ? `/mentor/messages/${thread.id}` : "/mentor/messages"}
          icon={MessageCircle}
          title={m("pair.write", { name })}
          fresh={(thread?.unread ?? 0) > 0}
        />
        <Row
          href={`/mentor/agenda/nouveau?jeune=${youth}`}
          icon={CalendarPlus}
          title={m("pair.agenda")}
          meta={<Next youth={youth} />}
        />
      </List>
      <Shared youth={youth} name={name} />
    </>
  );
}

function Next({ youth }: { youth: string }) {
  const agenda = useLive(`agenda:pair:${youth}`, () => readAgenda(around(today()), youth));
  const next = agenda.value?.items.find(
    one => one.starts && one.starts.slice(0, 10) >= today() && one.status !== "cancelled",
  );
  if (!agenda.value) return null;
  const said = next?.starts_at ? `${m("pair.next")} : ${when(next.starts_at)}` : m("pair.next.none");
  return <span>{said}</span>;
}

/** The journeys the young person lets their mentor see: where each stands, and nothing else. */
function Shared({ youth, name }: { youth: string; name: string }) {
  const steps = useLive(`steps:pair:${youth}`, () => readSteps(youth));
  const guides = useLive("guides", readGuides);
  const shown = steps.value?.journeys ?? [];
  const titles = new Map(guides.value?.map(guide => [guide.code, guide.title]));
  return (
    <section class="card stack stack-2" aria-labelledby="pair-shared">
      <h2 id="pair-shared">{m("pair.shared", { name })}</h2>
      {shown.length === 0 ? (
        <p>{m("pair.steps.none")}</p>
      ) : (
        <>
          <p class="meta">{m("pair.steps", { n: shown.length })}</p>
          <ul>
            {shown.map(one => (
              <li key={one.code}>{titles.get(one.code) ?? one.code}</li>
            ))}
          </ul>
        </>
      )}
      <WhoSees>{m("own.see")}</WhoSees>
    </section>
  );
}
