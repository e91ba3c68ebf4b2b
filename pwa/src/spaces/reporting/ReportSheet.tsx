import { useEffect, useState } from "preact/hooks";
import { now } from "../../platform/clock.ts";
import { online } from "../../platform/connectivity.ts";
import { entries } from "../../platform/queue.ts";
import { cancel } from "../../platform/sending.ts";
import { giveReason, type Reason, reasons, report } from "../../services/protection/reports.ts";
import { hour } from "../../text/dates.ts";
import { Button, Chips, Sheet, toast } from "../../ui/index.ts";
import { Numbers } from "./Numbers.tsx";
import { t } from "./words.ts";

export type Reported = {
  /** `me`, or the young person an adult writes with. */
  youth: string;
  /** Who it is about, by their first name. */
  name: string;
  /** A message: reported at once, the tap that opens this sheet was the second. */
  message?: string;
  /** Somebody: one more tap says it. */
  about?: string;
};

/** « Signaler », in two taps; then whom to call now, and why, for whoever wants to say it. */
export function ReportSheet({ of, onClose }: { of: Reported | undefined; onClose: () => void }) {
  return (
    <Sheet open={of !== undefined} title={t("sheet.title")} onClose={onClose}>
      {of && <Inside key={of.message ?? of.about} of={of} onClose={onClose} />}
    </Sheet>
  );
}

function Inside({ of, onClose }: { of: Reported; onClose: () => void }) {
  const [sent, setSent] = useState<{ id: string; write: string; at: Date }>();
  const go = async (): Promise<void> => {
    const at = now();
    const { youth, message, about } = of;
    setSent({ ...(await report({ youth, message, about }, at, t("label"))), at });
  };
  useEffect(() => {
    if (of.message) void go();
  }, []);
  if (sent) return <Sent {...sent} frozen={of.message !== undefined} onClose={onClose} />;
  if (of.message) return null;
  return (
    <div class="stack">
      <p>{t("sheet.ask", { name: of.name })}</p>
      <Button kind="filled" wide onClick={go}>
        {t("sheet.go", { name: of.name })}
      </Button>
    </div>
  );
}

type SentProps = { id: string; write: string; at: Date; frozen: boolean; onClose: () => void };

function Sent({ id, write, at, frozen, onClose }: SentProps) {
  const [why, setWhy] = useState<Reason>();
  const here = entries.value.some(one => one.id === write);
  const choose = async (reason: Reason): Promise<void> => {
    setWhy(reason);
    await giveReason(id, reason, t("label.reason"));
  };
  const undo = async (): Promise<void> => {
    for (const one of entries.peek()) if (one.subject === `report:${id}`) await cancel(one.id);
    toast(t("sent.undone"));
    onClose();
  };
  return (
    <div class="stack">
      <div role="status">
        <p>
          <strong>{t("sent.title")}.</strong> {t("sent.when", { hour: hour(at) })}
        </p>
        {frozen && <p>{t("sent.frozen")}</p>}
        {!online.value && here && <p>{t("sent.offline")}</p>}
      </div>
      <section class="stack stack-2">
        <h3>{t("sent.now")}</h3>
        <Numbers />
      </section>
      <section class="stack stack-2">
        <h3>{t("reason.title")}</h3>
        <p class="meta">{t("reason.optional")}</p>
        <Chips
          label={t("reason.title")}
          items={reasons.map(one => ({ id: one, label: t(`reason.${one}`), pressed: why === one }))}
          onToggle={one => void choose(one as Reason)}
        />
        <div role="status">{why && <p>{t("reason.kept")}</p>}</div>
      </section>
      <div class="actions">
        <Button wide onClick={onClose}>
          {t("sent.close")}
        </Button>
        {here && (
          <Button kind="quiet" wide onClick={undo}>
            {t("sent.undo")}
          </Button>
        )}
      </div>
    </div>
  );
}
