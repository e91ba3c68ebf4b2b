import { useState } from "preact/hooks";
import { type Moment, noMoment } from "../../../services/appointments/moments.ts";
import { readPeople } from "../../../services/appointments/reading.ts";
import { LENGTHS, lengthOf, t } from "../../../services/appointments/said.ts";
import { KINDS, type Kind } from "../../../services/appointments/types.ts";
import { Button, CheckField, Choices, SelectField, TextArea, TextField } from "../../../ui/index.ts";
import { MomentsField } from "../../public/agenda/MomentsField.tsx";
import { PlaceFields } from "../../public/agenda/PlaceFields.tsx";
import { useLive } from "../live.ts";
import { Refusal, Warning } from "../parts.tsx";
import { myId } from "../role.ts";
import { said } from "../words.ts";
import { type Draft, type Every, type Fault, OFFERED } from "./draft.ts";
import { freeMoments } from "./free.ts";
import { PapersField } from "./PapersField.tsx";
import { zoneHere } from "./places.ts";
import { TimeCheck } from "./TimeCheck.tsx";

export type PlanProps = {
  draft: Draft;
  fault: Fault | undefined;
  onDraft: (draft: Draft) => void;
  /** The appointment being changed: it stands in nobody's way. */
  except?: string;
  /** Made for the first time: several times may be offered, and it may come back. */
  fresh: boolean;
  /** Its time is chosen elsewhere: among proposals. */
  timeless?: boolean;
};

const MOST = 3;

function padded(moments: Moment[]): Moment[] {
  return [...moments, ...Array.from({ length: MOST }, () => noMoment)].slice(0, MOST);
}

const lengths = LENGTHS.map(n => ({ value: String(n), label: lengthOf(n) }));

/** When: one time or three offered, how long, how often; what stands in the way is shown at once. */
export function TimeFields({ draft, fault, onDraft, except, fresh }: PlanProps) {
  const [error, setError] = useState<string>();
  const moment = fault?.field === "moment" ? fault.fault : undefined;
  const most = draft.offer ? MOST : 1;
  const find = async (): Promise<void> => {
    setError(undefined);
    try {
      const moments = await freeMoments(draft);
      if (moments.length === 0) setError(t("pro.free.none"));
      else onDraft({ ...draft, offer: true, moments });
    } catch (cause) {
      setError(said(cause));
    }
  };
  return (
    <div class="stack">
      {fresh && (
        <Choices
          label={t("pro.how")}
          options={[
            { value: "time", label: t("pro.how.time") },
            { value: "offer", label: t("pro.how.offer"), hint: t("pro.how.offer.hint") },
          ]}
          value={draft.offer ? "offer" : "time"}
          onInput={value => onDraft({ ...draft, offer: value === "offer", moments: padded(draft.moments) })}
        />
      )}
      {fresh && draft.youth && (
        <div>
          <Button onClick={find}>{t("pro.free")}</Button>
        </div>
      )}
      <Refusal>{error}</Refusal>
      <MomentsField
        id="plan-moment"
        zone={zoneHere()}
        value={draft.moments.slice(0, most)}
        onInput={moments => onDraft({ ...draft, moments })}
        most={most}
        fewest={draft.offer ? OFFERED : 1}
        fault={moment}
        label={t("moment.one")}
        more={t("no.another")}
      />
      {draft.moments.slice(0, most).map((one, at) => (
        <TimeCheck
          key={`${at}:${one.day}:${one.time}`}
          draft={draft}
          moment={one}
          name={draft.moments.length > 1 ? t("moment.label", { n: at + 1 }) : undefined}
          except={except}
        />
      ))}
      <SelectField
        label={t("moment.length")}
        value={String(draft.minutes)}
        options={lengths}
        onInput={value => onDraft({ ...draft, minutes: Number(value) })}
      />
      {fresh && !draft.offer && (
        <div class="agenda-pair">
          <SelectField
            label={t("pro.repeat")}
            value={draft.every}
            options={(["once", "week", "two_weeks", "month"] as const).map(value => ({
              value,
              label: t(`pro.repeat.${value}`),
            }))}
            onInput={value => onDraft({ ...draft, every: value as Every })}
          />
          {draft.every !== "once" && (
            <TextField
              id="plan-count"
              label={t("pro.repeat.count")}
              hint={t("pro.repeat.hint")}
              inputMode="numeric"
              maxLength={2}
              error={fault?.field === "count" ? fault.error : undefined}
              value={draft.count}
              onInput={count => onDraft({ ...draft, count })}
            />
          )}
        </div>
      )}
    </div>
  );
}

/** What for, who comes, where, with which papers. */
export function WordFields({ draft, fault, onDraft }: PlanProps) {
  return (
    <div class="stack">
      <SelectField
        label={t("new.kind")}
        value={draft.kind}
        options={KINDS.map(value => ({ value, label: t(`kind.${value}`) }))}
        onInput={value => onDraft({ ...draft, kind: value as Kind })}
      />
      <TextField
        id="plan-title"
        label={t("pro.what")}
        hint={t("pro.what.hint")}
        maxLength={120}
        error={fault?.field === "title" ? fault.error : undefined}
        value={draft.title}
        onInput={title => onDraft({ ...draft, title })}
      />
      <PeopleField draft={draft} onDraft={onDraft} />
      <PapersField chosen={draft.papers} onChoose={papers => onDraft({ ...draft, papers })} />
      <details class="details" open={draft.place.name !== "" || fault?.field === "place" || undefined}>
        <summary>{t("new.where")}</summary>
        <PlaceFields
          id="plan"
          place={draft.place}
          video={draft.video}
          fault={fault?.field === "place" ? fault.fault : undefined}
          onPlace={place => onDraft({ ...draft, place })}
          onVideo={video => onDraft({ ...draft, video })}
        />
      </details>
      <TextArea
        label={t("pro.note")}
        hint={t("pro.note.hint")}
        optional
        rows={3}
        maxLength={1000}
        value={draft.note}
        onInput={note => onDraft({ ...draft, note })}
      />
    </div>
  );
}

/** Who takes part, of the circle; others by their name. */
function PeopleField({ draft, onDraft }: Pick<PlanProps, "draft" | "onDraft">) {
  const people = useLive(`people:${draft.youth}`, () =>
    draft.youth ? readPeople(draft.youth) : Promise.resolve([]),
  );
  const others = people.value?.filter(one => one.id !== myId()) ?? [];
  const choose = (id: string, on: boolean): void =>
    onDraft({ ...draft, with: on ? [...draft.with, id] : draft.with.filter(one => one !== id) });
  return (
    <>
      {people.state === "error" && <Warning>{said(people.error)}</Warning>}
      {others.length > 0 && (
        <fieldset class="field">
          <legend>{t("pro.with")}</legend>
          {others.map(one => (
            <CheckField
              key={one.id}
              label={[one.first_name, one.last_name].filter(Boolean).join(" ")}
              hint={t(`role.${one.role}`)}
              checked={draft.with.includes(one.id)}
              onInput={on => choose(one.id, on)}
            />
          ))}
        </fieldset>
      )}
      <TextArea
        label={t("pro.others")}
        hint={t("pro.others.hint")}
        optional
        rows={2}
        maxLength={500}
        value={draft.others}
        onInput={text => onDraft({ ...draft, others: text })}
      />
    </>
  );
}
