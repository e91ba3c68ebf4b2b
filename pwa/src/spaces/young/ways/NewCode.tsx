import { useState } from "preact/hooks";
import { Screen } from "../../../frame/index.ts";
import { sentence } from "../../../platform/http.ts";
import { setLocalCode } from "../../../platform/local-seal.ts";
import { opened } from "../../../platform/session.ts";
import { type OpenSession, whoOf } from "../../../services/accounts/session.ts";
import { Actions, Button, CodePad, focusOn } from "../../../ui/index.ts";
import { deviceLabel, isEasy } from "../entry/ticket.ts";
import { Alert } from "../parts.tsx";
import { t } from "../words.ts";
import { w } from "./words.ts";

/** Six digits, twice, then this phone opens the safe. A cut network keeps them: the same are sent again. */
export function NewCode({
  send,
  onEntered,
  back = "/entrer",
}: {
  send: (code: string, label: string) => Promise<OpenSession>;
  onEntered: () => void;
  back?: string;
}) {
  const [first, setFirst] = useState("");
  const [again, setAgain] = useState("");
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const enter = async (code: string): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      const made = await send(code, deviceLabel());
      await setLocalCode(code);
      opened(whoOf(made));
      onEntered();
    } catch (cause) {
      setBusy(false);
      setError(sentence(cause));
    }
  };
  const choose = (code: string): void => {
    setError(isEasy(code) ? t("choose.easy") : undefined);
    if (isEasy(code)) setFirst("");
    else focusOn("code-again");
  };
  const repeat = (code: string): void => {
    if (code === first) return void enter(code);
    setFirst("");
    setAgain("");
    setError(t("choose.differs"));
    focusOn("code-new");
  };
  return (
    <Screen key="code" title={w("ready.title")} back={back}>
      <div class="stack">
        <CodePad
          id="code-new"
          label={w("ready.first")}
          hint={w("ready.hint")}
          value={first}
          onInput={setFirst}
          onFull={choose}
          autocomplete="new-password"
        />
        <CodePad
          id="code-again"
          label={w("ready.again")}
          value={again}
          onInput={setAgain}
          onFull={repeat}
          autocomplete="new-password"
        />
        <p role="status" class="meta">
          {busy ? w("ready.busy") : ""}
        </p>
        <Alert>{error}</Alert>
        {error && !busy && again.length === 6 && again === first && (
          <Actions>
            <Button kind="filled" wide onClick={() => enter(first)}>
              {t("retry")}
            </Button>
          </Actions>
        )}
        <p class="meta">{t("choose.warning")}</p>
      </div>
    </Screen>
  );
}
