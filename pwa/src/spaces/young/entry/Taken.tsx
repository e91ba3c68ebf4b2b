import { useState } from "preact/hooks";
import { Screen } from "../../../frame/index.ts";
import { removeDevice } from "../../../platform/local-seal.ts";
import { Actions, Button, Dialog } from "../../../ui/index.ts";
import { t } from "../words.ts";

/** This phone already opens somebody's Cap 18: a second enrolment would take that access away without a word. */
export function Taken({ onFree }: { onFree: () => void }) {
  const [ask, setAsk] = useState(false);
  return (
    <Screen title={t("invite.taken.title")} back="/">
      <div class="stack">
        <p>{t("invite.taken.text")}</p>
        <Actions>
          <Button kind="filled" wide href="/entrer">
            {t("invite.taken.open")}
          </Button>
          <Button kind="danger" wide onClick={() => setAsk(true)}>
            {t("invite.taken.replace")}
          </Button>
        </Actions>
        <Dialog
          open={ask}
          title={t("invite.taken.ask")}
          confirm={t("invite.taken.yes")}
          keep={t("invite.taken.no")}
          danger
          onClose={() => setAsk(false)}
          onConfirm={async () => {
            await removeDevice();
            onFree();
          }}
        />
      </div>
    </Screen>
  );
}
