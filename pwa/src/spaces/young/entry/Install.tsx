import { Screen } from "../../../frame/index.ts";
import { Actions, Button } from "../../../ui/index.ts";
import { t } from "../words.ts";

const steps = ["1", "2", "3", "4"] as const;

/** iPhone: the app first, then the code inside it; otherwise the phone would be enrolled where the app cannot see. */
export function Install({ onSkip }: { onSkip: () => void }) {
  return (
    <Screen title={t("install.title")} back="/">
      <div class="stack">
        <p>{t("install.text")}</p>
        <ol class="numbered">
          {steps.map(step => (
            <li key={step}>{t(`install.step${step}`)}</li>
          ))}
        </ol>
        <Actions>
          <Button wide onClick={onSkip}>
            {t("install.skip")}
          </Button>
        </Actions>
      </div>
    </Screen>
  );
}
