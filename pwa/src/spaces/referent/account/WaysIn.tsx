import { useState } from "preact/hooks";
import { removeWayIn } from "../../../services/accounts/agents.ts";
import {
  confirmWords,
  makeWords,
  readWaysIn,
  type WayIn,
  type Words,
} from "../../../services/accounts/phones.ts";
import { longDate } from "../../../text/dates.ts";
import { Button, Dialog, Sheet, toast } from "../../../ui/index.ts";
import { ShownWords } from "../entry/ShownWords.tsx";
import { TotpForm } from "../entry/TotpForm.tsx";
import { useLive } from "../live.ts";
import { Refusal } from "../parts.tsx";
import { NotConfirmed, proveAgain, withProof } from "../StepUp.tsx";
import { said, t } from "../words.ts";

/** How I come in: my words and my second proof, drawn again when they may have been seen. */
export function WaysIn() {
  const ways = useLive("ways-in", readWaysIn);
  const [words, setWords] = useState<Words>();
  const [noted, setNoted] = useState(false);
  const [leaving, setLeaving] = useState<WayIn>();
  const [error, setError] = useState<string>();
  const tell = (cause: unknown): void => {
    if (!(cause instanceof NotConfirmed)) setError(said(cause));
  };
  const draw = async (): Promise<void> => {
    setError(undefined);
    try {
      // Drawing words opens the keyring: a fresh proof opens it, whatever the time since the last one.
      if (ways.value?.some(one => one.kind === "passphrase")) await proveAgain();
      setNoted(false);
      setWords(await withProof(makeWords));
    } catch (cause) {
      tell(cause);
    }
  };
  const remove = async (way: WayIn): Promise<void> => {
    setLeaving(undefined);
    setError(undefined);
    try {
      await withProof(() => removeWayIn(way.id));
    } catch (cause) {
      tell(cause);
    }
    await ways.refresh();
  };
  return (
    <section class="card stack stack-2" aria-labelledby="ways-title">
      <h2 id="ways-title">{t("ways.title")}</h2>
      <ul class="history">
        {ways.value?.map(one => (
          <li key={one.id} class="between">
            <span>
              <strong>
                {one.kind === "passphrase" ? t("ways.passphrase") : one.label || t("ways.phone")}
              </strong>
              <span class="meta line">
                {one.last_used_at
                  ? t("ways.used", { date: longDate(one.last_used_at) })
                  : t("ways.since", { date: longDate(one.created_at) })}
              </span>
            </span>
            {one.removable && <Button onClick={() => setLeaving(one)}>{t("ways.remove")}</Button>}
          </li>
        ))}
      </ul>
      {ways.value?.length === 0 && <p>{t("ways.none")}</p>}
      <Refusal>{error}</Refusal>
      <p class="meta">{t("ways.note")}</p>
      <div>
        <Button onClick={draw}>{t("ways.draw")}</Button>
      </div>
      <Sheet
        open={words !== undefined}
        title={noted ? t("totp.title") : t("ways.new")}
        onClose={() => setWords(undefined)}
      >
        {words && !noted && <ShownWords shown={words} onNoted={() => setNoted(true)} />}
        {words && noted && (
          <TotpForm
            shown={words}
            go={t("ways.confirm")}
            onCode={async code => {
              await confirmWords(code);
              setWords(undefined);
              toast(t("ways.done"));
              await ways.refresh();
            }}
          />
        )}
      </Sheet>
      <Dialog
        open={leaving !== undefined}
        title={t("ways.remove.title")}
        confirm={t("ways.remove.go")}
        keep={t("sessions.end.keep")}
        danger
        onConfirm={() => leaving && remove(leaving)}
        onClose={() => setLeaving(undefined)}
      />
    </section>
  );
}
