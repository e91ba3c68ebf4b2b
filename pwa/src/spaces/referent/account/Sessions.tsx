import { useState } from "preact/hooks";
import { endPhone, endSession, readPhones, readSessions } from "../../../services/accounts/phones.ts";
import { when } from "../../../text/dates.ts";
import { Button, Dialog, Skeleton } from "../../../ui/index.ts";
import { useLive } from "../live.ts";
import { Refusal } from "../parts.tsx";
import { said, t } from "../words.ts";

type Ending = { label: string; end: () => Promise<void> };

/** Where I am signed in, and my devices: each can be ended from here (SAF-26). */
export function Sessions() {
  const sessions = useLive("sessions", readSessions);
  const phones = useLive("phones", readPhones);
  const [ending, setEnding] = useState<Ending>();
  const [error, setError] = useState<string>();
  const end = async (): Promise<void> => {
    setError(undefined);
    try {
      await ending?.end();
    } catch (cause) {
      setError(said(cause));
    }
    setEnding(undefined);
    await Promise.all([sessions.refresh(), phones.refresh()]);
  };
  return (
    <section class="card stack stack-2" aria-labelledby="sessions-title">
      <h2 id="sessions-title">{t("sessions.title")}</h2>
      {!sessions.value && sessions.state === "loading" && <Skeleton lines={2} />}
      <Refusal>{error ?? (sessions.state === "error" ? said(sessions.error) : undefined)}</Refusal>
      <ul class="history">
        {sessions.value?.map(one => (
          <li key={one.id} class="between">
            <span>
              <strong>{one.device_label || t("sessions.unnamed")}</strong>
              <span class="meta line">
                {one.current ? t("sessions.current") : t("sessions.seen", { when: when(one.last_seen_at) })}
              </span>
            </span>
            {!one.current && (
              <Button
                aria-label={t("sessions.end_one", { name: one.device_label })}
                onClick={() => setEnding({ label: one.device_label, end: () => endSession(one.id) })}
              >
                {t("sessions.end")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {(phones.value?.length ?? 0) > 0 && (
        <>
          <h3>{t("phones.title")}</h3>
          <ul class="history">
            {phones.value?.map(one => (
              <li key={one.id} class="between">
                <span>
                  <strong>{one.label}</strong>
                  <span class="meta line">{t("phones.since", { when: when(one.created_at) })}</span>
                </span>
                <Button
                  aria-label={t("phones.end_one", { name: one.label })}
                  onClick={() => setEnding({ label: one.label, end: () => endPhone(one.id) })}
                >
                  {t("phones.end")}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <Dialog
        open={ending !== undefined}
        title={t("sessions.end.title", { name: ending?.label ?? "" })}
        confirm={t("sessions.end.go")}
        keep={t("sessions.end.keep")}
        danger
        onConfirm={end}
        onClose={() => setEnding(undefined)}
      >
        <p>{t("sessions.end.text")}</p>
      </Dialog>
    </section>
  );
}
