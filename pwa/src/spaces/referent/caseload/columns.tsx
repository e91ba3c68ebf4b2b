import type { Case } from "../../../services/desk/caseload.ts";
import { shortDate } from "../../../text/dates.ts";
import { Button, type Column } from "../../../ui/index.ts";
import { fileHref } from "../addresses.ts";
import { d } from "../desk-words.ts";
import { held } from "../ticking.ts";
import { t } from "../words.ts";
import { Age, fullName, silenceSentence, Why } from "./sentences.tsx";

type Gestures = { lead: boolean; readOnly: boolean; onDone: (one: Case) => void };

/** The columns of Ma file. A lead also reads who follows; the row's own gesture comes last. */
export function columnsFor({ lead, readOnly, onDone }: Gestures): Column<Case>[] {
  const referent: Column<Case>[] = lead
    ? [{ id: "referent", title: t("column.referent"), cell: one => one.referent ?? t("column.nobody") }]
    : [];
  const gesture: Column<Case>[] = readOnly
    ? []
    : [
        {
          id: "gesture",
          title: t("column.gesture"),
          cell: one => <Gesture one={one} lead={lead} onDone={onDone} />,
        },
      ];
  return [
    {
      id: "name",
      title: t("column.name"),
      sorts: true,
      cell: one => <a href={fileHref(one.id)}>{fullName(one)}</a>,
    },
    { id: "age", title: t("column.age"), sorts: true, cell: one => <Age one={one} /> },
    {
      id: "urgency",
      title: t("column.why"),
      sorts: true,
      wide: true,
      cell: one => <Why urgency={one.urgency} />,
    },
    {
      id: "silence",
      title: t("column.silence"),
      sorts: true,
      cell: one => (
        <>
          <span class="narrow-only">{t("column.silence_is")} </span>
          {silenceSentence(one.silence_days)}
        </>
      ),
    },
    {
      id: "appointment",
      title: t("column.appointment"),
      cell: one => <Coming at={one.appointment_at} />,
    },
    { id: "account", title: t("column.account"), cell: one => t(`account.${one.account}`) },
    ...referent,
    ...gesture,
  ];
}

/** The day of the next appointment, or that there is none. */
function Coming({ at }: { at: string | null }) {
  return (
    <>
      <span class="narrow-only">{t("column.appointment")} : </span>
      {at ? shortDate(at.slice(0, 10)) : d("appointment.none")}
    </>
  );
}

/** May this row be ticked from the list? Only by the referent, and only when something presses. */
export function tickable(one: Case, lead: boolean): boolean {
  return !lead && one.urgency.rule !== null && one.urgency.code !== "none";
}

function Gesture({ one, lead, onDone }: { one: Case; lead: boolean; onDone: (one: Case) => void }) {
  const name = fullName(one);
  if (one.urgency.rule !== null && held.value.has(`${one.id}/${one.urgency.rule}`))
    return <span class="meta">{t("gesture.held")}</span>;
  if (tickable(one, lead))
    return (
      <Button aria-label={t("gesture.done_for", { name })} onClick={() => onDone(one)}>
        {t("gesture.done")}
      </Button>
    );
  if (one.account === "none")
    return (
      <Button href={fileHref(one.id, "compte")} aria-label={t("gesture.invite_for", { name })}>
        {t("gesture.invite")}
      </Button>
    );
  return (
    <Button href={fileHref(one.id)} aria-label={t("gesture.open_for", { name })}>
      {t("gesture.open")}
    </Button>
  );
}
