import { Bell, CircleUser, FileUp, ListChecks, Users } from "lucide-preact";
import { Route, Router, useLocation } from "preact-iso";
import { Space } from "../../frame/index.ts";
import { session } from "../../platform/session.ts";
import { readNotices } from "../../services/desk/notices.ts";
import { readMe } from "../../services/people/me.ts";
import { hour } from "../../text/dates.ts";
import "./referent.css";
import { Account } from "./account/Account.tsx";
import { Notices } from "./account/Notices.tsx";
import { places } from "./addresses.ts";
import { Caseload } from "./caseload/Caseload.tsx";
import { YouthFile } from "./file/YouthFile.tsx";
import { ImportStart } from "./import/ImportStart.tsx";
import { OneImport } from "./import/OneImport.tsx";
import { useLive } from "./live.ts";
import { isLead } from "./role.ts";
import { StepUp } from "./StepUp.tsx";
import { TeamScreen } from "./team/TeamScreen.tsx";
import { endsAt, useSessionWatch } from "./watch.ts";
import { t } from "./words.ts";

/** The work space of referents and leads. */
export default function Referent() {
  // Closed, the frame goes to the door; nothing is asked of the server meanwhile.
  return session.value.state === "open" ? <AtWork /> : <Space name="referent">{null}</Space>;
}

function AtWork() {
  const notices = useLive("notices", readNotices);
  useSessionWatch();
  const tabs = [
    { href: places.caseload, icon: ListChecks, label: t("tab.caseload") },
    ...(isLead() ? [{ href: places.team, icon: Users, label: t("tab.team") }] : []),
    { href: places.import, icon: FileUp, label: t("tab.import") },
    { href: places.notices, icon: Bell, label: t("tab.notices"), badge: notices.value?.unread },
    { href: places.account, icon: CircleUser, label: t("tab.account") },
  ];
  return (
    <Space name="referent" tabs={tabs} density="pro" header={<WhoIsHere />}>
      {endsAt.value && (
        <p class="banner" role="status">
          {t("session.ends", { hour: hour(endsAt.value) })}
        </p>
      )}
      <Router>
        <Route path={places.caseload} component={Caseload} />
        <Route path={places.file} component={FileOf} />
        <Route path={places.team} component={TeamScreen} />
        <Route path={places.import} component={ImportStart} />
        <Route path={places.oneImport} component={ImportOf} />
        <Route path={places.notices} component={Notices} />
        <Route path={places.account} component={Account} />
        <Route default component={Caseload} />
      </Router>
      <StepUp />
    </Space>
  );
}

/** Another young person is another screen: nothing of one stays on the other's. */
function FileOf({ id }: { id: string }) {
  return <YouthFile key={id} id={id} />;
}

function ImportOf({ id }: { id: string }) {
  return <OneImport key={id} id={id} />;
}

/** Who is signed in, and for which authority: a shared computer says whose session it is. */
function WhoIsHere() {
  const { path } = useLocation();
  const me = useLive("me", readMe);
  if (!me.value) return null;
  return (
    <a class="who-is-here" href={places.account} aria-current={path === places.account ? "page" : undefined}>
      <span>{`${me.value.first_name} ${me.value.last_name}`}</span>
      <span class="meta">{me.value.authority.name}</span>
    </a>
  );
}
