import { X } from "lucide-preact";
import { t } from "../../../services/appointments/said.ts";
import { readPaperTypes } from "../../../services/documents/papers.ts";
import { SelectField } from "../../../ui/index.ts";
import { useLive } from "../live.ts";

/** Papers to bring, by their names. Whether they are kept is the young person's own affair. */
export function PapersField({ chosen, onChoose }: { chosen: string[]; onChoose: (codes: string[]) => void }) {
  const types = useLive("paper-types", readPaperTypes);
  const known = [...(types.value ?? [])].sort((a, b) => a.label.localeCompare(b.label, "fr"));
  const left = known.filter(type => !chosen.includes(type.code));
  const label = (code: string): string => known.find(type => type.code === code)?.label ?? code;
  return (
    <div class="stack stack-2">
      <SelectField
        label={t("pro.papers")}
        hint={t("pro.papers.hint")}
        optional
        value=""
        options={[
          { value: "", label: t("pro.papers.add") },
          ...left.map(type => ({ value: type.code, label: type.label })),
        ]}
        onInput={code => code && onChoose([...chosen, code])}
      />
      {chosen.length > 0 && (
        <ul class="agenda-papers" aria-label={t("one.papers")}>
          {chosen.map(code => (
            <li key={code}>
              <span>{label(code)}</span>
              <button
                type="button"
                class="icon-button"
                aria-label={t("pro.papers.remove", { name: label(code) })}
                onClick={() => onChoose(chosen.filter(one => one !== code))}
              >
                <X size={20} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
