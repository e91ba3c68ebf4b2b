import { Bell, CalendarDays, LifeBuoy, MessageCircle, Users } from "lucide-preact";
import { Route, Router } from "preact-iso";
import { Space } from "../../frame/index.ts";
import { Lazy } from "../../frame/Lazy.tsx";
import { session } from "../../platform/session.ts";
import { readThreads, THREADS } from "../../services/conversations/reading.ts";
import { readNotices } from "../../services/desk/notices.ts";
import "../referent/referent.css";
import { Account } from "../referent/account/Account.tsx";
import { Notices } from "../referent/account/Notices.tsx";
import { useLive } from "../referent/live.ts";
import { StepUp } from "../referent/StepUp.tsx";
import { HowIAmTold, ToldPreview, useUnreadBadge } from "../referent/told/later.tsx";
import { useSessionWatch } from "../referent/watch.ts";
import { t } from "../referent/words.ts";
import { Landmarks, OwnSheet, PairPage } from "./later.tsx";
import { MyYoungPeople } from "./MyYoungPeople.tsx";
import { m } from "./words.ts";

/** A volunteer's space. */
export default function Mentor() {
  return session.value.state === "open" ? <Inside /> : <Space name="mentor">{null}</Space>;
}

function Inside() {
  const notices = useLive("notices", readNotices);
  const threads = useLive(THREADS, readThreads);
  useUnreadBadge(notices.value?.unread);
  useSessionWatch();
  const tabs = [
    {
      href: "/mentor",
      icon: Users,
      label: t("mentor.title"),
      also: ["/mentor/binomes", "/mentor/fiche", "/mentor/papiers"],
    },
    { href: "/mentor/messages", icon: MessageCircle, label: t("tab.messages"), badge: threads.value?.unread },
    { href: "/mentor/agenda", icon: CalendarDays, label: t("tab.agenda") },
    { href: "/mentor/reperes", icon: LifeBuoy, label: m("own.landmarks"), also: ["/mentor/compte"] },
    { href: "/mentor/notifications", icon: Bell, label: t("tab.notices"), badge: notices.value?.unread },
  ];
  return (
    <Space name="mentor" density="mentor" tabs={tabs}>
      <Router>
        <Route path="/mentor/binomes/:pair" component={PairPage} />
        <Route path="/mentor/fiche" component={OwnSheet} />
        <Route path="/mentor/reperes" component={Landmarks} />
        <Route path="/mentor/notifications" component={Notices} />
        <Route path="/mentor/compte" component={Account} />
        <Route path="/mentor/prevenir" component={HowIAmTold} />
        <Route path="/mentor/prevenir/apercu" component={ToldPreview} />
        <Route path="/mentor/papiers/:grant" component={SharedPaperOf} />
        <Route path="/mentor/messages" component={Messages} />
        <Route path="/mentor/messages/:thread" component={Messages} />
        <Route path="/mentor/agenda" component={Agenda} />
        <Route path="/mentor/agenda/nouveau" component={Agenda} />
        <Route path="/mentor/agenda/abonnement" component={Agenda} />
        <Route path="/mentor/agenda/:appointment/changer" component={Agenda} />
        <Route path="/mentor/agenda/:appointment" component={Agenda} />
        <Route default component={MyYoungPeople} />
      </Router>
      <StepUp />
    </Space>
  );
}

/** Papers shown to us come when one is opened. */
function SharedPaperOf() {
  return <Lazy name="mentor/shared-paper" load={() => import("../referent/papers/SharedPaperPage.tsx")} />;
}

/** Messages come when they are opened. */
function Messages() {
  return <Lazy name="mentor/messages" load={() => import("./messages/index.tsx")} />;
}

/** Appointments come when they are opened. */
function Agenda() {
  return <Lazy name="mentor/agenda" load={() => import("./agenda/index.tsx")} />;
}
