import { SlidersHorizontal } from "lucide-preact";
import { useState } from "preact/hooks";
import type { Caseload, Filter } from "../../../services/desk/caseload.ts";
import { FILTERS, RULES, SORTS } from "../../../services/desk/caseload.ts";
import { Button, Chips, SelectField, Sheet } from "../../../ui/index.ts";
import { f } from "../follow-words.ts";
import { t } from "../words.ts";
import type { Asked } from "./asked.ts";

type Asking = { asked: Asked; onAsk: (next: Partial<Asked>) => void };

const ages = [15, 16, 17, 18, 19, 20, 21];

/** Counts that are filters. */
export function Filters({ counts, asked, onAsk }: Asking & { counts: Caseload["counts"] }) {
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
export function Narrow({ asked, onAsk }: Asking) {
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
      <div class="narrow-only sort-only">
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

/** On a phone one button holds every filter, so that the first file is there without scrolling. */
export function FiltersSheet({
  counts,
  total,
  asked,
  onAsk,
  onClear,
}: Asking & { counts: Caseload["counts"]; total: number; onClear: () => void }) {
  const [open, setOpen] = useState(false);
  const set = [asked.filter, asked.rule, asked.age, asked.referent].filter(one => one !== undefined).length;
  const close = (): void => setOpen(false);
  return (
    <div class="narrow-only">
      <Button icon={SlidersHorizontal} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {set === 0 ? f("filters") : f("filters.set", { n: set })}
      </Button>
      <Sheet open={open} title={f("filters")} onClose={close}>
        <div class="stack">
          <Filters counts={counts} asked={asked} onAsk={onAsk} />
          <Narrow asked={asked} onAsk={onAsk} />
          <div class="actions">
            <Button kind="filled" wide onClick={close}>
              {f("filters.see", { n: total })}
            </Button>
            {set > 0 && (
              <Button wide onClick={onClear}>
                {t("caseload.all")}
              </Button>
            )}
          </div>
        </div>
      </Sheet>
    </div>
  );
}
