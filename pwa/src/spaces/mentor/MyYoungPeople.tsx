import { Loaded, Screen } from "../../frame/index.ts";
import { readPairs } from "../../services/people/pairs.ts";
import { longDate } from "../../text/dates.ts";
import { Empty, List, Row, WhoSees } from "../../ui/index.ts";
import { useLive } from "../referent/live.ts";
import { t } from "../referent/words.ts";

/** « Mes jeunes »: their first names, and since when. What they share comes here once they share it. */
export function MyYoungPeople() {
  const pairs = useLive("pairs", readPairs);
  return (
    <Screen title={t("mentor.title")}>
      <Loaded of={pairs} skeleton={3}>
        {found =>
          found.length === 0 ? (
            <Empty text={t("mentor.empty")} />
          ) : (
            <div class="stack">
              <List label={t("mentor.title")}>
                {found.map(one => (
                  <Row
                    key={one.id}
                    title={one.first_name}
                    meta={t("mentor.since", { date: longDate(one.since) })}
                  />
                ))}
              </List>
              <WhoSees>{t("mentor.see")}</WhoSees>
            </div>
          )
        }
      </Loaded>
    </Screen>
  );
}
