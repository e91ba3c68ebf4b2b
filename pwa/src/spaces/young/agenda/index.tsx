import type { ComponentType } from "preact";
import { useLocation } from "preact-iso";
import "../../public/agenda/agenda.css";
import { sentence } from "../../../platform/http.ts";
import { t } from "../../../services/appointments/said.ts";
import { FeedPart } from "../../public/agenda/FeedPart.tsx";
import { Page } from "../parts.tsx";
import { Agenda } from "./Agenda.tsx";
import { AppointmentPage } from "./Appointment.tsx";
import { NewAppointmentPage } from "./NewAppointment.tsx";
import { AGENDA } from "./reading.ts";

const pages: Record<string, ComponentType> = {
  [AGENDA]: Agenda,
  [`${AGENDA}/nouveau`]: NewAppointmentPage,
  [`${AGENDA}/telephone`]: OnMyPhone,
};

/** The young person's appointments, all the screens; the space's router has chosen among them and others. */
export default function YoungAgenda() {
  const { path, url } = useLocation();
  const Shown = pages[path];
  // A form asked for somebody else begins anew; a list keeps its place when its view changes.
  return Shown ? <Shown key={path === AGENDA ? path : url} /> : <AppointmentPage />;
}

function OnMyPhone() {
  return (
    <Page title={t("feed.title")} back={AGENDA}>
      <FeedPart said={sentence} />
    </Page>
  );
}
