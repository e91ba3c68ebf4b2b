import { useEffect, useState } from "preact/hooks";
import { Problem, sentence } from "../../platform/http.ts";
import type { Channel, NewChannel } from "../../services/notices/channels.ts";
import { Button, Choices, Sheet, TextField } from "../../ui/index.ts";
import { Refused } from "./frame.tsx";
import { t } from "./words.ts";

type Props = {
  kind: "sms" | "email" | undefined;
  add: (one: NewChannel) => Promise<Channel>;
  onClose: () => void;
  onAdded: (made: Channel) => Promise<void>;
};

/** A number or an address, and who reads it. What was typed stays when it is refused. */
export function AddContact({ kind, add, onClose, onAdded }: Props) {
  const [contact, setContact] = useState("");
  const [safe, setSafe] = useState<"safe" | "unsafe">("safe");
  const [error, setError] = useState<{ field?: string; other?: string }>({});
  useEffect(() => {
    setContact("");
    setSafe("safe");
    setError({});
  }, [kind]);
  const which = kind ?? "sms";
  const missing = contact.trim() === "" ? { say: t(`add.missing.${which}`), focus: "contact" } : undefined;
  const go = async (): Promise<void> => {
    setError({});
    try {
      await onAdded(await add({ kind: which, contact: contact.trim(), safe: safe === "safe" }));
    } catch (cause) {
      const field = cause instanceof Problem ? cause.fields.contact : undefined;
      setError(field ? { field } : { other: sentence(cause) });
    }
  };
  return (
    <Sheet open={kind !== undefined} title={t(`contacts.add.${which}`)} onClose={onClose}>
      <div class="stack">
        <TextField
          id="contact"
          label={t(`add.${which}`)}
          type={which === "sms" ? "tel" : "email"}
          inputMode={which === "sms" ? "tel" : "email"}
          autocomplete={which === "sms" ? "tel" : "email"}
          value={contact}
          error={error.field}
          onInput={setContact}
        />
        <Choices
          label={t("add.who")}
          value={safe}
          options={[
            { value: "safe", label: t("add.safe") },
            { value: "unsafe", label: t("add.unsafe"), hint: t("add.unsafe.hint") },
          ]}
          onInput={setSafe}
        />
        <Refused>{error.other}</Refused>
        <Button kind="filled" wide missing={missing} onClick={go}>
          {t("add.go")}
        </Button>
      </div>
    </Sheet>
  );
}
