import type { Counts } from "../../../services/people/imports.ts";
import { Fact } from "../parts.tsx";
import { t } from "../words.ts";

const always = ["rows", "new", "changed", "same", "left_out"] as const;
const sometimes = ["too_young", "new_referents", "new_teams", "to_check"] as const;

/** The counts of a file, each with its words. */
export function CountsLine({ counts }: { counts: Counts }) {
  const shown = [...always, ...sometimes.filter(name => counts[name] > 0)];
  return (
    <dl class="facts counts">
      {shown.map(name => (
        <Fact key={name} name={t(`count.${name}`)}>
          <strong class="figures">{new Intl.NumberFormat("fr").format(counts[name])}</strong>
        </Fact>
      ))}
    </dl>
  );
}
