import { Bell, CircleUser, Users } from "lucide-preact";
import { Route, Router } from "preact-iso";
import { Space } from "../../frame/index.ts";
import { session } from "../../platform/session.ts";
import { readNotices } from "../../services/desk/notices.ts";
import "../referent/referent.css";
import { Account } from "../referent/account/Account.tsx";
import { Notices } from "../referent/account/Notices.tsx";
import { useLive } from "../referent/live.ts";
import { StepUp } from "../referent/StepUp.tsx";
import { useSessionWatch } from "../referent/watch.ts";
import { t } from "../referent/words.ts";
import { MyYoungPeople } from "./MyYoungPeople.tsx";

/** A volunteer's space. */
export default function Mentor() {
  return session.value.state === "open" ? <Inside /> : <Space name="mentor">{null}</Space>;
}

function Inside() {
  const notices = useLive("notices", readNotices);
  useSessionWatch();
  const tabs = [
    { href: "/mentor", icon: Users, label: t("mentor.title") },
    { href: "/mentor/notifications", icon: Bell, label: t("tab.notices"), badge: notices.value?.unread },
    { href: "/mentor/compte", icon: CircleUser, label: t("tab.account") },
  ];
  return (
    <Space name="mentor" density="mentor" tabs={tabs}>
      <Router>
        <Route path="/mentor/notifications" component={Notices} />
        <Route path="/mentor/compte" component={Account} />
        <Route default component={MyYoungPeople} />
      </Router>
      <StepUp />
    </Space>
  );
}
