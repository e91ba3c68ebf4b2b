import { Bell, CircleUser, Eye, ShieldAlert } from "lucide-preact";
import { Route, Router } from "preact-iso";
import { Space } from "../../frame/index.ts";
import { session } from "../../platform/session.ts";
import { readNotices } from "../../services/desk/notices.ts";
import "../referent/referent.css";
import { Account } from "../referent/account/Account.tsx";
import { Notices } from "../referent/account/Notices.tsx";
import { useLive } from "../referent/live.ts";
import { StepUp } from "../referent/StepUp.tsx";
import { HowIAmTold, ToldPreview, useUnreadBadge } from "../referent/told/later.tsx";
import { useSessionWatch } from "../referent/watch.ts";
import { t } from "../referent/words.ts";
import { Desk } from "./Desk.tsx";
import { Pairs } from "./Pairs.tsx";
import { TicketPage } from "./TicketPage.tsx";
import { o } from "./words.ts";

/** The space of whoever answers for protection. */
export default function Officer() {
  return session.value.state === "open" ? <Inside /> : <Space name="officer">{null}</Space>;
}

function Inside() {
  const notices = useLive("notices", readNotices);
  useUnreadBadge(notices.value?.unread);
  useSessionWatch();
  const tabs = [
    { href: "/protection", icon: ShieldAlert, label: o("tab.desk") },
    { href: "/protection/binomes", icon: Eye, label: o("tab.pairs") },
    { href: "/protection/notifications", icon: Bell, label: t("tab.notices"), badge: notices.value?.unread },
    { href: "/protection/compte", icon: CircleUser, label: t("tab.account") },
  ];
  return (
    <Space name="officer" tabs={tabs} density="pro">
      <Router>
        <Route path="/protection/signalements/:id" component={TicketOf} />
        <Route path="/protection/binomes" component={Pairs} />
        <Route path="/protection/notifications" component={Notices} />
        <Route path="/protection/compte" component={Account} />
        <Route path="/protection/prevenir" component={HowIAmTold} />
        <Route path="/protection/prevenir/apercu" component={ToldPreview} />
        <Route default component={Desk} />
      </Router>
      <StepUp />
    </Space>
  );
}

/** Another ticket is another screen: nothing of one stays on the other's. */
function TicketOf({ id }: { id: string }) {
  return <TicketPage key={id} id={id} />;
}
