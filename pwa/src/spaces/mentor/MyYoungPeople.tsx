import { HeartHandshake, LifeBuoy, NotebookPen } from "lucide-preact";
import { Loaded, Screen } from "../../frame/index.ts";
import { readOwn } from "../../services/mentoring/mentoring.ts";
import type { Own, Pair } from "../../services/mentoring/types.ts";
import { longDate } from "../../text/dates.ts";
import { Button, Empty, List, Pill, Row, WhoSees } from "../../ui/index.ts";
import { useLive } from "../referent/live.ts";
import { SharedList } from "../referent/papers/SharedList.tsx";
import { s } from "../referent/papers/words.ts";
import { Warning } from "../referent/parts.tsx";
import { m } from "./words.ts";

/** « Mes jeunes »: who waits for an answer first, then whom one accompanies, and what they share. */
export function MyYoungPeople() {
  const own = useLive("mentoring:me", readOwn);
  return (
    <Screen title={m("own.title")}>
      <Loaded of={own} skeleton={3}>
        {found => (
          <div class="stack">
            <Standing own={found} />
            {found.access === "open" && <Pairs pairs={found.pairs} />}
            <List>
              <Row
                href="/mentor/fiche"
                icon={NotebookPen}
                title={m("own.sheet")}
                meta={m("own.sheet.meta")}
              />
              <Row
                href="/mentor/reperes"
                icon={LifeBuoy}
                title={m("own.landmarks")}
                meta={m("own.landmarks.meta")}
              />
            </List>
          </div>
        )}
      </Loaded>
    </Screen>
  );
}

/** Who closed access, since when, why in general, and whom to ask. */
function suspendedWords({ suspended }: Own, who: string): string {
  if (!suspended) return m("own.suspended", { who });
  return m(`own.suspended.${suspended.by}`, { date: longDate(suspended.on), who });
}

/** What keeps access open, or closed it. */
function Standing({ own }: { own: Own }) {
  const who = own.contact ?? m("own.team");
  const until = own.check?.until;
  if (own.access === "over")
    return <Warning>{m("own.over", { date: until ? longDate(until) : "", who })}</Warning>;
  if (own.access === "suspended") return <Warning>{suspendedWords(own, who)}</Warning>;
  if (own.access === "none") return <Warning>{m("own.none", { who })}</Warning>;
  return (
    <>
      {own.check?.standing === "soon" && until && (
        <Warning>{m("own.soon", { date: longDate(until), who })}</Warning>
      )}
      {own.charter && !own.charter.signed_on && (
        <div class="stack stack-2">
          <Warning>{m("own.charter")}</Warning>
          <div>
            <Button kind="filled" href="/mentor/reperes">
              {m("own.charter.go")}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}

function Pairs({ pairs }: { pairs: Pair[] }) {
  if (pairs.length === 0) return <Empty text={m("own.empty")} />;
  return (
    <>
      <List label={m("own.title")}>
        {pairs.map(pair => (
          <Line key={pair.id} pair={pair} />
        ))}
      </List>
      <WhoSees>{m("own.see")}</WhoSees>
      <section class="stack stack-2">
        <h2>{s("mentor.title")}</h2>
        <SharedList at="/mentor/papiers" />
      </section>
    </>
  );
}

function Line({ pair }: { pair: Pair }) {
  const [title, meta] = told(pair);
  return (
    <Row
      href={`/mentor/binomes/${pair.id}`}
      icon={HeartHandshake}
      title={title}
      meta={meta}
      end={
        pair.state === "active" ? undefined : <Pill status={pillOf(pair)} label={m(`state.${pair.state}`)} />
      }
    />
  );
}

function told(pair: Pair): [title: string, meta: string] {
  if (pair.open && pair.young?.first_name)
    return [pair.young.first_name, m("own.since", { date: longDate(pair.started_on ?? "") })];
  if (pair.state === "proposed" && pair.my_answer === "none")
    return [m("own.proposed"), m("own.proposed.meta")];
  if (pair.state === "proposed") return [m("own.proposed"), m("own.waits")];
  if (pair.state === "accepted") return [m("own.proposed"), m("own.accepted")];
  if (pair.state === "ended")
    return [m("own.ended", { date: longDate(pair.ended_on ?? "") }), m("own.ended.meta")];
  return [m("own.paused"), pair.paused_until ? longDate(pair.paused_until) : ""];
}

function pillOf(pair: Pair) {
  if (pair.state === "proposed" && pair.my_answer === "none") return "todo" as const;
  return pair.state === "ended" ? ("finished" as const) : ("waiting" as const);
}
