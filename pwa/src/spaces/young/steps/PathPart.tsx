import { Check } from "lucide-preact";
import type { Guide } from "../../../services/steps/guides.ts";
import { advanceOf } from "../../../services/steps/standing.ts";
import { Mark } from "../../../ui/index.ts";
import { d } from "./doing-words.ts";
import type { MySteps } from "./use-steps.ts";

const MOST = 5;

/** The way drawn: what came before, where one is, what it opens. Words say each place, the drawing repeats them. */
export function PathPart({ guide, all, mine }: { guide: Guide; all: Guide[]; mine: MySteps }) {
  const named = (codes: string[] | undefined) => all.filter(one => codes?.includes(one.code));
  const before = named(guide.after);
  const then = named(guide.unlocks).slice(0, MOST);
  if (before.length + then.length === 0) return null;
  const done = (one: Guide): boolean => advanceOf(one, mine.stateOf).next === undefined;
  return (
    <section class="stack stack-2" aria-labelledby="guide-path">
      <h2 id="guide-path">{d("path")}</h2>
      <ol class="guide-path">
        {before.map(one => (
          <Place key={one.code} guide={one} place={d("path.before")} done={done(one)} />
        ))}
        <li aria-current="step" data-here="">
          <span class="guide-node" aria-hidden="true">
            <Mark size={24} />
          </span>
          <span>
            <strong>{guide.title}</strong>
            <span class="meta line">{d("path.here")}</span>
          </span>
        </li>
        {then.map(one => (
          <Place key={one.code} guide={one} place={d("path.then")} done={done(one)} />
        ))}
      </ol>
    </section>
  );
}

function Place({ guide, place, done }: { guide: Guide; place: string; done: boolean }) {
  return (
    <li data-done={done ? "" : undefined}>
      <span class="guide-node" aria-hidden="true">
        {done && <Check size={18} />}
      </span>
      <span>
        <a href={`/jeune/demarches/${guide.code}`}>{guide.title}</a>
        <span class="meta line">{done ? d("path.done") : place}</span>
      </span>
    </li>
  );
}
