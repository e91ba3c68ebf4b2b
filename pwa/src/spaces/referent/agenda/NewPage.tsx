import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { Screen } from "../../../frame/index.ts";
import { makeAppointment } from "../../../services/appointments/gestures.ts";
import { t } from "../../../services/appointments/said.ts";
import { readCaseload } from "../../../services/desk/caseload.ts";
import { readPairs } from "../../../services/people/pairs.ts";
import { Button, focusOn, type Option, SelectField, toast } from "../../../ui/index.ts";
import { nowWall } from "../../public/agenda/MomentsField.tsx";
import { fullName } from "../caseload/index.ts";
import { stale, useLive } from "../live.ts";
import { Refusal } from "../parts.tsx";
import { said } from "../words.ts";
import { emptyDraft, type Fault, isFault, readDraft } from "./draft.ts";
import { focusFault, whyRefused } from "./fault.ts";
import { BackToAgenda } from "./Line.tsx";
import { PlanFields } from "./Plan.tsx";
import { agendaBase, isMentor, oneHref, zoneHere } from "./places.ts";

/** A new appointment: for whom, when or among which times, what for, who comes, what to bring. */
export function NewPage() {
  const { query, route } = useLocation();
  const youths = useLive(isMentor() ? "agenda-youths:mentor" : "agenda-youths:referent", readYouths);
  const [draft, setDraft] = useState(() => emptyDraft(query.jeune ?? "", query.jour));
  const [fault, setFault] = useState<Fault>();
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const only = youths.value?.length === 1 ? youths.value[0]?.value : undefined;
  const whole = { ...draft, youth: draft.youth || only || "" };
  const send = async (): Promise<void> => {
    if (busy) return;
    const read = readDraft(whole, nowWall(zoneHere()));
    setFault(isFault(read) ? read : undefined);
    if (isFault(read)) return focusFault(read);
    setBusy(true);
    setError(undefined);
    try {
      const made = await makeAppointment(read);
      stale("agenda:");
      toast(t("proposals" in read ? "pro.made.offer" : "pro.made", { name: made.youth.first_name }));
      route(oneHref(made.id), true);
    } catch (cause) {
      setError(whyRefused(cause));
      focusOn("plan-error");
    } finally {
      setBusy(false);
    }
  };
  return (
    <Screen title={t("pro.new")} back={agendaBase()} wide>
      <BackToAgenda />
      <form
        class="stack agenda-form"
        noValidate
        onSubmit={event => {
          event.preventDefault();
          void send();
        }}
      >
        <SelectField
          id="plan-youth"
          label={t("pro.youth")}
          value={whole.youth}
          options={[{ value: "", label: t("pro.youth.choose") }, ...(youths.value ?? [])]}
          error={
            fault?.field === "youth" ? fault.error : youths.state === "error" ? said(youths.error) : undefined
          }
          onInput={youth => setDraft({ ...draft, youth, with: [] })}
        />
        <PlanFields
          draft={whole}
          fault={fault}
          fresh
          onDraft={next => {
            setDraft(next);
            setFault(undefined);
          }}
        />
        <div id="plan-error">
          <Refusal>{error}</Refusal>
        </div>
        <Button kind="filled" type="submit" wide busy={busy}>
          {t(draft.offer ? "pro.send.offer" : "pro.send")}
        </Button>
      </form>
    </Screen>
  );
}

/** Who may be chosen: one's pairs for a mentor, Ma file for a referent. */
async function readYouths(): Promise<Option[]> {
  if (isMentor()) return (await readPairs()).map(one => ({ value: one.id, label: one.first_name }));
  const { items } = await readCaseload({ sort: "name", limit: 100 });
  return items.map(one => ({ value: one.id, label: fullName(one) }));
}
