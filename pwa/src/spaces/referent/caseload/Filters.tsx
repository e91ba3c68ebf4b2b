import type { Caseload, Filter } from "../../../services/desk/caseload.ts";
import { FILTERS } from "../../../services/desk/caseload.ts";
import { Chips, SelectField } from "../../../ui/index.ts";
import { t } from "../words.ts";
import type { Asked } from "./asked.ts";

const ages = [15, 16, 17, 18, 19, 20, 21];
export const ruleNames = ["M14", "M15", "M16", "M18", "M21", "M22", "M24", "M26", "M27"] as const;

/** Counts that are filters, then one age and one milestone. */
export function Filters({
  counts,
  asked,
  onAsk,
}: {
  counts: Caseload["counts"];
  asked: Asked;
  onAsk: (next: Partial<Asked>) => void;
}) {
  return (
    <div class="filters">
      <Chips
        label={t("filter.label")}
        items={FILTERS.map(id => ({
          id,
          label: t(`filter.${id}`),
          count: counts[id],
          pressed: asked.filter === id,
        }))}
        onToggle={id => onAsk({ filter: asked.filter === id ? undefined : (id as Filter) })}
      />
      <SelectField
        label={t("filter.rule")}
        value={asked.rule ?? ""}
        options={[
          { value: "", label: t("filter.any") },
          ...ruleNames.map(rule => ({ value: rule, label: t(`rule.${rule}`) })),
        ]}
        onInput={rule => onAsk({ rule: rule || undefined })}
      />
      <SelectField
        label={t("filter.age")}
        value={asked.age === undefined ? "" : String(asked.age)}
        options={[
          { value: "", label: t("filter.any") },
          ...ages.map(age => ({ value: String(age), label: t("age.years", { n: age }) })),
        ]}
        onInput={age => onAsk({ age: age ? Number(age) : undefined })}
      />
    </div>
  );
}
