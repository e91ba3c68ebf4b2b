import { useState } from "preact/hooks";
import { Loaded, Screen } from "../../frame/index.ts";
import { useChanges } from "../../platform/live.ts";
import {
  lift,
  readSuspended,
  readWatched,
  type Suspended,
  type Watched,
} from "../../services/protection/desk.ts";
import { longDate, when } from "../../text/dates.ts";
import { Button, Card, Dialog, Empty, List, Row } from "../../ui/index.ts";
import { useLive } from "../referent/live.ts";
import { Refusal } from "../referent/parts.tsx";
import { said } from "../referent/words.ts";
import { o } from "./words.ts";

/** « Binômes à regarder », by counters alone, and the mentors suspended. */
export function Pairs() {
  const watched = useLive("watched", readWatched);
  const suspended = useLive("suspended", readSuspended);
  useChanges("reports", () => void suspended.refresh());
  return (
    <Screen title={o("pairs.title")}>
      <div class="stack">
        <p class="meta">{o("pairs.lead")}</p>
        <Loaded of={watched} skeleton={3}>
          {found =>
            found.items.length === 0 ? (
              <Empty text={o("pairs.empty", { date: longDate(found.since) })} mood="done" />
            ) : (
              <List label={o("pairs.caption", { date: longDate(found.since), n: found.pairs })}>
                {found.items.map(one => (
                  <Row
                    key={`${one.youth}${one.adult.id}`}
                    title={`${one.youth} · ${one.adult.name}`}
                    meta={`${whyOf(one)}. ${o("pairs.counts.line", {
                      young: one.by_young,
                      adult: one.by_adult,
                      night: one.at_night,
                    })}`}
                  />
                ))}
              </List>
            )
          }
        </Loaded>
        <section class="stack stack-2">
          <h2>{o("suspended.title")}</h2>
          <Loaded of={suspended} skeleton={1}>
            {found =>
              found.length === 0 ? (
                <p>{o("suspended.empty")}</p>
              ) : (
                found.map(one => <One key={one.id} of={one} done={suspended.refresh} />)
              )
            }
          </Loaded>
        </section>
      </div>
    </Screen>
  );
}

function whyOf(one: Watched["items"][number]): string {
  const said = one.reasons.map(reason => {
    if (reason === "unanswered") return o("why.unanswered", { n: one.unanswered });
    if (reason === "warned") return o("why.warned", { n: one.warned });
    return o(`why.${reason}` as "why.night");
  });
  return new Intl.ListFormat("fr", { type: "conjunction" }).format(said);
}

function One({ of: { id, mentor, at, by }, done }: { of: Suspended; done: () => Promise<void> }) {
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<string>();
  const go = async (): Promise<void> => {
    setAsking(false);
    setError(undefined);
    try {
      await lift(id);
    } catch (cause) {
      setError(said(cause));
    }
    await done();
  };
  return (
    <Card as="article" class="stack stack-2">
      <p>
        <strong>{mentor.name}</strong>
      </p>
      <p class="meta">{o("suspended.since", { when: when(at), name: by })}</p>
      <Refusal>{error}</Refusal>
      <div>
        <Button onClick={() => setAsking(true)}>{o("suspended.lift", { name: mentor.name })}</Button>
      </div>
      <Dialog
        open={asking}
        title={o("suspended.lift.title", { name: mentor.name })}
        confirm={o("suspended.lift.go")}
        keep={o("cancel")}
        onConfirm={go}
        onClose={() => setAsking(false)}
      >
        <p>{o("suspended.lift.text")}</p>
      </Dialog>
    </Card>
  );
}
