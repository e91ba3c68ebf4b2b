import { CalendarPlus, Pencil } from "lucide-preact";
import { useState } from "preact/hooks";
import {
  answerAppointment,
  cancelAppointment,
  chooseProposal,
} from "../../../services/appointments/gestures.ts";
import { icsUrl } from "../../../services/appointments/reading.ts";
import { t, whenOf } from "../../../services/appointments/said.ts";
import type { Appointment, One, Outcome, Which } from "../../../services/appointments/types.ts";
import { Button, Choices, Dialog, focusOn, TextField, toast } from "../../../ui/index.ts";
import { stale } from "../live.ts";
import { Refusal } from "../parts.tsx";
import { said } from "../words.ts";
import { close, closing, refusals } from "./closing.ts";
import { ProposeSheet } from "./ProposeSheet.tsx";
import { newHref, oneHref } from "./places.ts";
import { youthName } from "./state.ts";

type Props = { item: Appointment & Pick<One, "series">; refresh: () => Promise<void> };

const outcomes: Outcome[] = ["done", "missed", "excused"];

/** What may be done now: the service says which gestures are open, the screen draws no other. */
export function Gestures({ item, refresh }: Props) {
  const [ask, setAsk] = useState<"cancel" | "propose">();
  const [error, setError] = useState<string>();
  const may = (gesture: Appointment["can"][number]): boolean => item.can.includes(gesture);
  const attempt = async (work: () => Promise<unknown>, words: string): Promise<void> => {
    setError(undefined);
    try {
      await work();
      toast(words);
    } catch (cause) {
      setError(said(cause));
    }
    stale("agenda:");
    await refresh();
    focusOn("appointment-state");
  };
  const refused = refusals.value.get(item.id)?.why;
  return (
    <div class="stack no-print">
      <Refusal>{error ?? refused}</Refusal>
      {may("close") && <Closing item={item} />}
      {may("choose") && (
        <section class="part">
          <h2>{t("choose.title", { n: item.proposals.length })}</h2>
          <div class="cluster">
            {item.proposals.map(one => (
              <Button
                key={one.id}
                kind={item.proposals.length === 1 ? "filled" : "second"}
                onClick={() =>
                  attempt(() => chooseProposal(item, one.id), t("choose.done", { when: whenOf(one.starts) }))
                }
              >
                {t("choose.this", { when: whenOf(one.starts) })}
              </Button>
            ))}
          </div>
        </section>
      )}
      {may("answer") && (
        <div class="cluster">
          {item.my_answer !== "yes" && (
            <Button onClick={() => attempt(() => answerAppointment(item, "yes"), t("pro.answered"))}>
              {t("answer.yes")}
            </Button>
          )}
          {item.my_answer !== "no" && item.starts && (
            <Button onClick={() => attempt(() => answerAppointment(item, "no"), t("pro.answered"))}>
              {t("answer.no")}
            </Button>
          )}
          {may("late") && item.my_answer !== "late" && (
            <Button
              onClick={() =>
                attempt(() => answerAppointment(item, "late", { late_minutes: 10 }), t("pro.answered"))
              }
            >
              {t("pro.late")}
            </Button>
          )}
        </div>
      )}
      <div class="cluster">
        {(may("edit") || may("move")) && (
          <Button icon={Pencil} href={`${oneHref(item.id)}/changer`}>
            {t(item.starts ? "pro.move" : "pro.edit")}
          </Button>
        )}
        {may("propose") && <Button onClick={() => setAsk("propose")}>{t("pro.propose")}</Button>}
        {item.starts && may("ics") && (
          <Button icon={CalendarPlus} onClick={() => download(icsUrl(item.id))}>
            {t("one.ics")}
          </Button>
        )}
        {(item.status === "missed" || item.status === "excused") && (
          <Button href={newHref(item.youth.id)}>{t("one.missed.new")}</Button>
        )}
        {may("cancel") && (
          <Button kind="danger" onClick={() => setAsk("cancel")}>
            {t("pro.cancel")}
          </Button>
        )}
      </div>
      <Cancel
        item={item}
        open={ask === "cancel"}
        onClose={() => setAsk(undefined)}
        onCancel={(reason, which) => {
          setAsk(undefined);
          return attempt(() => cancelAppointment(item, reason, which), t("pro.cancelled"));
        }}
      />
      <ProposeSheet
        item={item}
        open={ask === "propose"}
        onClose={() => setAsk(undefined)}
        onDone={async () => {
          setAsk(undefined);
          toast(t("pro.proposed"));
          stale("agenda:");
          await refresh();
        }}
      />
    </div>
  );
}

function download(href: string): void {
  const link = document.createElement("a");
  link.href = href;
  link.download = "";
  link.click();
}

/** How it went: one click, undone for ten seconds; said again later if it was wrong. */
function Closing({ item }: { item: Appointment }) {
  const waits = closing.value.get(item.id);
  if (waits)
    return <p role="status">{t("pro.close.said", { name: youthName(item), how: t(`outcome.${waits}`) })}</p>;
  return (
    <section class="part">
      <h2>{t("pro.close.ask")}</h2>
      <div class="cluster">
        {outcomes.map(outcome => (
          <Button
            key={outcome}
            kind={outcome === "done" && item.status !== "done" ? "filled" : "second"}
            onClick={() => close(item, outcome)}
          >
            {t(`pro.close.${outcome}`)}
          </Button>
        ))}
      </div>
    </section>
  );
}

type CancelProps = {
  item: Props["item"];
  open: boolean;
  onClose: () => void;
  onCancel: (reason: string, which: Which) => Promise<void>;
};

function Cancel({ item, open, onClose, onCancel }: CancelProps) {
  const [reason, setReason] = useState("");
  const [which, setWhich] = useState<Which>("one");
  return (
    <Dialog
      open={open}
      title={t("one.cancel.title")}
      confirm={t("one.cancel.yes")}
      keep={t("one.cancel.no")}
      danger
      onClose={onClose}
      onConfirm={() => onCancel(reason.trim(), which)}
    >
      <p>{t("pro.cancel.text", { name: item.youth.first_name })}</p>
      {(item.series?.length ?? 0) > 0 && (
        <Choices
          label={t("pro.which")}
          options={[
            { value: "one", label: t("pro.which.one", { when: whenOf(item.starts ?? "") }) },
            { value: "following", label: t("pro.which.following") },
          ]}
          value={which}
          onInput={setWhich}
        />
      )}
      <TextField
        label={t("pro.cancel.reason")}
        hint={t("pro.cancel.reason.hint")}
        optional
        maxLength={500}
        value={reason}
        onInput={setReason}
      />
    </Dialog>
  );
}
