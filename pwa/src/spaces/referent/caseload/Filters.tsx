import type { Caseload, Filter } from "../../../services/desk/caseload.ts";
import { FILTERS, RULES, SORTS } from "../../../services/desk/caseload.ts";
import { Chips, SelectField } from "../../../ui/index.ts";
import { t } from "../words.ts";
import type { Asked } from "./asked.ts";

const ages = [15, 16, 17, 18, 19, 20, 21];

/** Counts that are filters. */
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
  );
}

/** One milestone, one age; on a narrow screen, the order too: the heads of the columns are not there. */
export function Narrow({ asked, onAsk }: { asked: Asked; onAsk: (next: Partial<Asked>) => void }) {
  return (
    <>
      <SelectField
        label={t("filter.rule")}
        value={asked.rule ?? ""}
        options={[
          { value: "", label: t("filter.any_rule") },
          ...RULES.map(rule => ({ value: rule, label: t(`rule.${rule}`) })),
        ]}
        onInput={rule => onAsk({ rule: RULES.find(one => one === rule) })}
      />
      <SelectField
        label={t("filter.age")}
        value={asked.age === undefined ? "" : String(asked.age)}
        options={[
          { value: "", label: t("filter.any_age") },
          ...ages.map(age => ({ value: String(age), label: t("age.years", { n: age }) })),
        ]}
        onInput={age => onAsk({ age: age ? Number(age) : undefined })}
      />
      <div class="narrow-only">
        <SelectField
          label={t("filter.sort")}
          value={asked.sort}
          options={SORTS.map(sort => ({ value: sort, label: t(`sort.${sort}`) }))}
          onInput={sort => onAsk({ sort: SORTS.find(one => one === sort) })}
        />
      </div>
    </>
  );
}
