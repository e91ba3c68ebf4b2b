import { useEffect, useState } from "preact/hooks";
import { Problem, sentence } from "../../platform/http.ts";
import { type Channel, prove, sendCode } from "../../services/notices/channels.ts";
import { Button, CodePad, Sheet, toast } from "../../ui/index.ts";
import { t } from "./words.ts";

type Props = { one: Channel | undefined; onClose: () => void; onProven: () => Promise<void> };

/** The six digits that prove a number or an address: before, nothing goes there. */
export function CodeSheet({ one, onClose, onProven }: Props) {
  const [code, setCode] = useState("");
  const [error, setError] = useState<string>();
  useEffect(() => {
    setCode("");
    setError(undefined);
  }, [one?.id]);
  const failed = (cause: unknown): void => {
    setCode("");
    setError((cause instanceof Problem && cause.fields.code) || sentence(cause));
  };
  const go = async (): Promise<void> => {
    setError(undefined);
    try {
      if (one) await prove(one.id, code);
      await onProven();
    } catch (cause) {
      failed(cause);
    }
  };
  const again = async (): Promise<void> => {
    setError(undefined);
    try {
      if (one) await sendCode(one.id);
      toast(t("code.again.done"));
    } catch (cause) {
      failed(cause);
    }
  };
  const missing = code.length < 6 ? { say: t("code.missing"), focus: "channel-code" } : undefined;
  return (
    <Sheet open={one !== undefined} title={t("code.write")} onClose={onClose}>
      <div class="stack">
        <p>{t("code.sent", { contact: one?.contact ?? "" })}</p>
        <CodePad
          id="channel-code"
          label={t("code.label")}
          value={code}
          onInput={setCode}
          error={error}
          autocomplete="one-time-code"
          focused
        />
        <Button kind="filled" wide missing={missing} onClick={go}>
          {t("code.go")}
        </Button>
        <Button wide onClick={again}>
          {t("code.again")}
        </Button>
      </div>
    </Sheet>
  );
}
