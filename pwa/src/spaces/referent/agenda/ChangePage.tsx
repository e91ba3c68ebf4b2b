import { useState } from "preact/hooks";
import { useLocation, useRoute } from "preact-iso";
import { Screen } from "../../../frame/index.ts";
import { Problem } from "../../../platform/http.ts";
import { changeAppointment } from "../../../services/appointments/gestures.ts";
import { readAppointment } from "../../../services/appointments/reading.ts";
import { t, whenOf } from "../../../services/appointments/said.ts";
import type { Appointment, One, Which } from "../../../services/appointments/types.ts";
import { Button, Choices, Empty, ErrorState, focusOn, Skeleton, toast } from "../../../ui/index.ts";
import { nowWall } from "../../public/agenda/MomentsField.tsx";
import { stale, useLive } from "../live.ts";
import { Refusal, Warning } from "../parts.tsx";
import { said } from "../words.ts";
import { asksAgain, draftOf, type Fault, isFault, readChanges } from "./draft.ts";
import { focusFault, whyRefused } from "./fault.ts";
import { BackToAgenda } from "./Line.tsx";
import { PlanFields } from "./Plan.tsx";
import { agendaBase, oneHref, zoneHere } from "./places.ts";

/** Changing an appointment: what is asked again of everybody is said before it is sent. */
export function ChangePage() {
  const { params } = useRoute();
  const id = params.appointment ?? "";
  const read = useLive<One>(`appointment:${id}`, () => readAppointment(id));
  const item = read.value;
  return (
    <Screen title={t("pro.change")} back={oneHref(id)} wide>
      <BackToAgenda />
      {item?.access === "full" ? (
        item.can.includes("edit") || item.can.includes("move") ? (
          <Form key={id} item={item} series={(item.series?.length ?? 0) > 0} reread={read.refresh} />
        ) : (
          <Empty text={t("pro.change.no")} action={<Button href={oneHref(id)}>{t("pro.see")}</Button>} />
        )
      ) : read.state === "error" ? (
        <ErrorState text={said(read.error)} onRetry={read.refresh} />
      ) : item ? (
        <Empty text={t("pro.sealed")} action={<Button href={agendaBase()}>{t("pro.title")}</Button>} />
      ) : (
        <Skeleton lines={6} />
      )}
    </Screen>
  );
}

function Form({ item, series, reread }: { item: Appointment; series: boolean; reread: () => Promise<void> }) {
  const { route } = useLocation();
  const [draft, setDraft] = useState(() => draftOf(item));
  const [which, setWhich] = useState<Which>("one");
  const [fault, setFault] = useState<Fault>();
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const changes = readChanges(item, draft, nowWall(zoneHere()));
  const again = !isFault(changes) && asksAgain(changes);
  const send = async (): Promise<void> => {
    if (busy) return;
    setFault(isFault(changes) ? changes : undefined);
    if (isFault(changes)) return focusFault(changes);
    if (Object.keys(changes).length === 0) return route(oneHref(item.id), true);
    setBusy(true);
    setError(undefined);
    try {
      await changeAppointment(item, changes, which);
      stale("agenda:");
      stale("appointment:");
      toast(t(again ? "pro.changed.again" : "pro.changed"));
      route(oneHref(item.id), true);
    } catch (cause) {
      setError(whyRefused(cause));
      // What was typed stays; the next sending is over what is there now.
      if (cause instanceof Problem && cause.status === 412) await reread();
      focusOn("plan-error");
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      class="stack agenda-form"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        void send();
      }}
    >
      <PlanFields
        draft={draft}
        fault={fault}
        fresh={false}
        timeless={!item.starts}
        except={item.id}
        onDraft={next => {
          setDraft(next);
          setFault(undefined);
        }}
      />
      {series && (
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
      <div role="status">
        {again && <Warning>{t("pro.change.again", { names: peopleOf(item) })}</Warning>}
      </div>
      <div id="plan-error">
        <Refusal>{error}</Refusal>
      </div>
      <Button kind="filled" type="submit" wide busy={busy}>
        {t(again ? "pro.change.send_again" : "pro.change.send")}
      </Button>
    </form>
  );
}

/** « Nova et Malik » */
function peopleOf(item: Appointment): string {
  const names = [
    item.youth.first_name,
    ...item.with.filter(one => one.answer !== "none").map(one => one.first_name),
  ];
  return new Intl.ListFormat("fr", { type: "conjunction" }).format([...new Set(names)]);
}
