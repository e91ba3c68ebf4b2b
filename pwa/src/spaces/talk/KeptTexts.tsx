import { AIDS, type Aids, readAids } from "../../services/conversations/aids.ts";
import { Chips } from "../../ui/index.ts";
import { useHere } from "./frame.tsx";
import { t } from "./words.ts";

/** One's message models: one tap puts the words in the field, to be read again before they leave. */
export function KeptTexts({ onChoose }: { onChoose: (text: string) => void }) {
  const models = useHere<Aids>(AIDS, readAids).value?.models ?? [];
  if (models.length === 0) return null;
  return (
    <Chips
      label={t("aids.use")}
      items={models.map(({ id, title }) => ({ id, label: title, pressed: false }))}
      onToggle={id => onChoose(models.find(one => one.id === id)?.text ?? "")}
    />
  );
}
