import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { online } from "../../../platform/connectivity.ts";
import { enqueue } from "../../../platform/queue.ts";
import { type Moment, noMoment, readMoments } from "../../../services/appointments/moments.ts";
import { readPeople } from "../../../services/appointments/reading.ts";
import { LENGTHS, lengthOf, t } from "../../../services/appointments/said.ts";
import {
  KINDS,
  type Kind,
  type NewAppointment,
  nowhere,
  type Slot,
} from "../../../services/appointments/types.ts";
import { makeWrite } from "../../../services/appointments/writes.ts";
import { Button, Choices, focusOn, SelectField, TextField, toast } from "../../../ui/index.ts";
import { type MomentFault, MomentsField, nowWall } from "../../public/agenda/MomentsField.tsx";
import { faultOf, PlaceFields } from "../../public/agenda/PlaceFields.tsx";
import { Page, useRead } from "../parts.tsx";
import { AGENDA, useZone } from "./reading.ts";

const ALONE = "alone";

/** One's own appointment, or one asked of an adult: a time, or up to three among which they choose. */
export function NewAppointmentPage() {
  return (
    <Page title={t("new.title")} back={AGENDA}>
      <Form />
    </Page>
  );
}

function Form() {
  const { query, route } = useLocation();
  const zone = useZone();
  const people = useRead("appointment-people", () => readPeople("me"));
  const [picked, setPicked] = useState<string | undefined>(query.avec || undefined);
  const [kind, setKind] = useState<Kind>("follow_up");
  const [title, setTitle] = useState("");
  const [minutes, setMinutes] = useState(60);
  const [moments, setMoments] = useState<Moment[]>([noMoment]);
  const [place, setPlace] = useState(nowhere);
  const [video, setVideo] = useState("");
  const [fault, setFault] = useState<MomentFault>();
  const [missing, setMissing] = useState<string>();
  const [wrong, setWrong] = useState<ReturnType<typeof faultOf>>();
  const persons = people.value ?? [];
  const person = persons.find(one => one.id === (picked ?? persons[0]?.id));
  const alone = picked === ALONE || !person;

  const send = async (): Promise<void> => {
    const lacks = title.trim() === "" ? t("new.what.missing") : undefined;
    setMissing(lacks);
    if (lacks) return focusOn("new-what");
    const read = readMoments(alone ? moments.slice(0, 1) : moments, minutes, nowWall(zone), 1);
    setFault("error" in read ? read : undefined);
    if ("error" in read) return focusOn(`new-moment-${read.at}-${read.part}`);
    const badPlace = faultOf(place, video);
    setWrong(badPlace);
    if (badPlace) return focusOn(`new-${badPlace.field}`);
    const common = { title: title.trim(), kind, place, video, with: alone || !person ? [] : [person.id] };
    await enqueue(makeWrite(made(common, read.slots), t("new.queue", { title: title.trim() })));
    if (!online.value) toast(t("new.waits"));
    else toast(alone || !person ? t("new.noted") : t("new.sent", { name: person.first_name }));
    route(AGENDA, true);
  };
  return (
    <div class="stack">
      {persons.length > 0 ? (
        <Choices
          label={t("new.with")}
          options={[
            ...persons.map(one => ({ value: one.id, label: one.first_name, hint: t(`role.${one.role}`) })),
            { value: ALONE, label: t("new.alone"), hint: t("new.alone.hint") },
          ]}
          value={alone ? ALONE : person?.id}
          onInput={setPicked}
        />
      ) : (
        people.state !== "loading" && <p class="notice">{t("new.nobody")}</p>
      )}
      <SelectField
        label={t("new.kind")}
        value={kind}
        options={KINDS.map(value => ({ value, label: t(`kind.${value}`) }))}
        onInput={value => setKind(value as Kind)}
      />
      <TextField
        id="new-what"
        label={t("new.what")}
        hint={t("new.what.hint")}
        maxLength={120}
        error={missing}
        value={title}
        onInput={setTitle}
      />
      {!alone && <p>{t("new.moments")}</p>}
      <MomentsField
        id="new-moment"
        zone={zone}
        value={alone ? moments.slice(0, 1) : moments}
        onInput={next => {
          setMoments(next);
          setFault(undefined);
        }}
        fault={fault}
        most={alone ? 1 : 3}
        label={t("moment.one")}
        more={t("no.another")}
      />
      <SelectField
        label={t("moment.length")}
        value={String(minutes)}
        options={LENGTHS.map(n => ({ value: String(n), label: lengthOf(n) }))}
        onInput={value => setMinutes(Number(value))}
      />
      <details class="details" open={wrong !== undefined || undefined}>
        <summary>{t("new.where")}</summary>
        <PlaceFields
          id="new"
          place={place}
          video={video}
          fault={wrong}
          onPlace={setPlace}
          onVideo={setVideo}
        />
      </details>
      <Button kind="filled" wide onClick={send}>
        {alone || !person ? t("new.send.alone") : t("new.send", { name: person.first_name })}
      </Button>
    </div>
  );
}

type Common = Pick<NewAppointment, "title" | "kind" | "place" | "video" | "with">;

/** One time is an appointment; several are an offer. */
function made(common: Common, slots: Slot[]): NewAppointment {
  const base = { youth_id: "me", note: "", papers: [], others: [], ...common };
  const [first] = slots;
  return first && slots.length === 1 ? { ...base, ...first } : { ...base, proposals: slots };
}
