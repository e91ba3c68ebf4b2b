import "./project.css";
import { Loaded } from "../../frame/index.ts";
import { type Project, readProject } from "../../services/project/project.ts";
import { Card, Tile, WhoSees } from "../../ui/index.ts";
import { useLive } from "../referent/live.ts";
import { summary } from "./Both.tsx";
import { ownerWord } from "./hand.ts";
import { t } from "./words.ts";

/** What a young person lets their mentor see of their project: goals with their actions, words of their own. */
export function SharedProject({ youth, name }: { youth: string; name: string }) {
  const project = useLive(`project:${youth}`, () => readProject(youth));
  return (
    <section class="stack stack-2" aria-labelledby="shared-project">
      <h2 id="shared-project">{t("mentor.title")}</h2>
      <Loaded of={project} skeleton={2}>
        {found =>
          found.lines.length === 0 ? (
            <p class="meta">{t("mentor.none", { name })}</p>
          ) : (
            <Shown project={found} name={name} />
          )
        }
      </Loaded>
      <WhoSees>{t("mentor.sees_only", { name })}</WhoSees>
    </section>
  );
}

function Shown({ project, name }: { project: Project; name: string }) {
  const themes = project.domains.filter(one => project.lines.some(line => line.theme === one.code));
  return (
    <>
      {themes.map(domain => {
        const here = project.lines.filter(one => one.theme === domain.code);
        return (
          <Card key={domain.code} label={domain.pro} class="stack stack-2">
            <div class="cluster project-head">
              <Tile domain={domain.journeys} />
              <h3>{domain.pro}</h3>
            </div>
            {here
              .filter(one => one.kind === "word")
              .map(one => (
                <div key={one.id} class="project-own">
                  <p class="meta">{t("pro.words.title", { name })}</p>
                  <blockquote>{one.text}</blockquote>
                </div>
              ))}
            {here
              .filter(one => one.kind === "goal")
              .map(goal => (
                <div key={goal.id} class="stack stack-2">
                  <p>
                    <strong>{summary(goal)}</strong>
                  </p>
                  <ul class="project-list">
                    {here
                      .filter(one => one.goal === goal.id)
                      .map(one => (
                        <li key={one.id}>
                          {`${summary(one.ticked ? { ...one, state: "done" } : one)} · ${ownerWord({ side: "referent", name }, one.owner ?? "both", one.owner_name)}`}
                        </li>
                      ))}
                  </ul>
                </div>
              ))}
          </Card>
        );
      })}
    </>
  );
}
