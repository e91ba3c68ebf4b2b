import { useLocation } from "preact-iso";
import "../../public/agenda/agenda.css";
import { Screen } from "../../../frame/index.ts";
import { t } from "../../../services/appointments/said.ts";
import { FeedPart } from "../../public/agenda/FeedPart.tsx";
import { said } from "../words.ts";
import { Agenda } from "./Agenda.tsx";
import "./agenda.css";
import { AppointmentPage } from "./Appointment.tsx";
import { ChangePage } from "./ChangePage.tsx";
import { BackToAgenda } from "./Line.tsx";
import { NewPage } from "./NewPage.tsx";
import { agendaBase } from "./places.ts";

/** The agenda of professionals and mentors, all the screens; the space's router has chosen among them and others. */
export default function ProAgenda() {
  const { path, url } = useLocation();
  const base = agendaBase();
  if (path === base) return <Agenda />;
  if (path === `${base}/nouveau`) return <NewPage key={url} />;
  if (path === `${base}/abonnement`) return <Subscription />;
  return path.endsWith("/changer") ? <ChangePage /> : <AppointmentPage />;
}

function Subscription() {
  return (
    <Screen title={t("feed.title")} back={agendaBase()}>
      <BackToAgenda />
      <FeedPart said={said} />
    </Screen>
  );
}
