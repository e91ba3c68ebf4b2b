import { Loaded } from "../../../frame/index.ts";
import { answerOf } from "../../../services/rights/answers.ts";
import { shortDate } from "../../../text/dates.ts";
import { Button } from "../../../ui/index.ts";
import { Page } from "../parts.tsx";
import { useRights } from "./use-rights.ts";
import { r } from "./words.ts";

/** The national simulator takes no answers from elsewhere: they are laid out here in its own order, to copy. */
const SIMULATOR =
  "https://mes-aides.1jeune1solution.beta.gouv.fr/simulation/individu/demandeur/date_naissance";

export default function Simulator() {
  const { rights, answers } = useRights();
  return (
    <Page title={r("simulator.title")} back="/jeune/mes-droits">
      <p class="lead">{r("simulator.lead")}</p>
      <Loaded of={rights} skeleton={3}>
        {({ questions }) => (
          <Loaded of={answers} skeleton={3}>
            {value => (
              <dl class="facts">
                <dt>{r("simulator.birth")}</dt>
                <dd>{shortDate(value.person.birth_date)}</dd>
                {questions.map(({ code, to_copy, choices }) => (
                  <div key={code}>
                    <dt>{to_copy}</dt>
                    <dd>
                      {choices.find(one => one.value === answerOf(value, code))?.words ?? r("questions.none")}
                    </dd>
                  </div>
                ))}
              </dl>
            )}
          </Loaded>
        )}
      </Loaded>
      <p>
        <a href={SIMULATOR} rel="noreferrer noopener" target="_blank">
          {r("simulator.open")}
        </a>
      </p>
      <p class="meta">{r("simulator.nothing_sent")}</p>
      <div>
        <Button href="/jeune/mes-droits/questions">{r("rights.change")}</Button>
      </div>
    </Page>
  );
}
