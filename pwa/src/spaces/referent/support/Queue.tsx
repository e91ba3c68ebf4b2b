import { MoonStar } from "lucide-preact";
import { Loaded, Screen } from "../../../frame/index.ts";
import { type Line, readQueue } from "../../../services/support/support.ts";
import { longDate } from "../../../text/dates.ts";
import { Empty, List, Pill, Row, type Status, Tag } from "../../../ui/index.ts";
import { requestHref } from "../addresses.ts";
import { fullName } from "../caseload/index.ts";
import { useLive } from "../live.ts";
import { After } from "./After.tsx";
import { p } from "./words.ts";

/** Whoever sleeps outside tonight first, then what is late, then the oldest. */
export function Queue() {
  const read = useLive("support:queue", readQueue);
  return (
    <Screen title={p("title")}>
      <Loaded of={read} skeleton={4}>
        {({ items, waiting, after }) => {
          const answered = items.filter(one => !one.waits);
          return (
            <div class="stack">
              {waiting === 0 ? (
                <Empty text={p("empty")} mood="done" />
              ) : (
                <>
                  <p>{p("lead", { n: waiting })}</p>
                  <List label={p("title")}>
                    {items
                      .filter(one => one.waits)
                      .map(one => (
                        <OneLine key={one.id} one={one} />
                      ))}
                  </List>
                </>
              )}
              {answered.length > 0 && (
                <section class="stack stack-2">
                  <h2>{p("answered")}</h2>
                  <List>
                    {answered.map(one => (
                      <OneLine key={one.id} one={one} />
                    ))}
                  </List>
                </section>
              )}
              <After items={after} refresh={read.refresh} />
            </div>
          );
        }}
      </Loaded>
    </Screen>
  );
}

export const statuses: Record<Line["state"], Status> = {
  sent: "toAccept",
  received: "waiting",
  answered: "finished",
  withdrawn: "missing",
};

function OneLine({ one }: { one: Line }) {
  const facts = [
    p(`kind.${one.kind}`),
    one.days > 0 ? p("since", { n: one.days }) : p("since.today"),
    ...(one.waits ? [p(one.late ? "late" : "due", { date: longDate(one.due_on) })] : []),
    ...(one.waits && one.days_left < 90 ? [p("left", { n: one.days_left })] : []),
  ];
  return (
    <Row
      href={requestHref(one.id)}
      title={`${fullName(one.young)}, ${p("age", { n: one.age })}`}
      meta={facts.join(" · ")}
      end={
        one.tonight && one.waits ? (
          <Tag icon={MoonStar} tone="now">
            {p("tonight")}
          </Tag>
        ) : (
          <Pill
            status={one.late ? "renew" : statuses[one.state]}
            label={one.decision ? p(`answer.${one.decision}`) : p(`state.${one.state}`)}
          />
        )
      }
    />
  );
}
