import {
  ArrowLeftRight,
  Bell,
  CalendarClock,
  CalendarDays,
  CircleUser,
  FileUp,
  ListChecks,
  MessageCircle,
  Users,
} from "lucide-preact";
import { Route, Router, useLocation } from "preact-iso";
import { Space } from "../../frame/index.ts";
import { Lazy } from "../../frame/Lazy.tsx";
import { session } from "../../platform/session.ts";
import { readThreads, THREADS } from "../../services/conversations/reading.ts";
import { readNotices } from "../../services/desk/notices.ts";
import { readMe } from "../../services/people/me.ts";
import { hour } from "../../text/dates.ts";
import "./referent.css";
import { Account } from "./account/Account.tsx";
import { Notices } from "./account/Notices.tsx";
import { places } from "./addresses.ts";
import { Caseload } from "./caseload/Caseload.tsx";
import { YouthFile } from "./file/YouthFile.tsx";
import { f } from "./follow-words.ts";
import { ImportStart } from "./import/ImportStart.tsx";
import { OneImport } from "./import/OneImport.tsx";
import { useLive } from "./live.ts";
import { isLead } from "./role.ts";
import { StepUp } from "./StepUp.tsx";
import { TeamScreen } from "./team/TeamScreen.tsx";
import { Calls, HowIAmTold, ToldPreview, useUnreadBadge, YouthTold } from "./told/later.tsx";
import { endsAt, useSessionWatch } from "./watch.ts";
import { t } from "./words.ts";

/** The work space of referents and leads. */
export default function Referent() {
  // Closed, the frame goes to the door; nothing is asked of the server meanwhile.
  return session.value.state === "open" ? <AtWork /> : <Space name="referent">{null}</Space>;
}

function AtWork() {
  const notices = useLive("notices", readNotices);
  const threads = useLive(THREADS, readThreads);
  useUnreadBadge(notices.value?.unread);
  useSessionWatch();
  const tabs = [
    { href: places.caseload, icon: ListChecks, label: t("tab.caseload") },
    { href: places.dates, icon: CalendarClock, label: f("tab.dates") },
    { href: places.messages, icon: MessageCircle, label: t("tab.messages"), badge: threads.value?.unread },
    { href: places.agenda, icon: CalendarDays, label: t("tab.agenda") },
    { href: places.handovers, icon: ArrowLeftRight, label: t("tab.handovers") },
    ...(isLead()
      ? [
          {
            href: places.team,
            icon: Users,
            label: t("tab.team"),
            also: [places.loads, places.guides, places.contacts, places.mentors],
          },
        ]
      : []),
    { href: places.import, icon: FileUp, label: t("tab.import"), quiet: true },
    { href: places.notices, icon: Bell, label: t("tab.notices"), badge: notices.value?.unread, quiet: true },
    { href: places.account, icon: CircleUser, label: t("tab.account"), quiet: true },
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
        <Route path={places.dates} component={Dates} />
        <Route path={places.file} component={FileOf} />
        <Route path={places.sharedPaper} component={SharedPaperOf} />
        <Route path={places.messages} component={Messages} />
        <Route path={places.thread} component={Messages} />
        <Route path={places.agenda} component={Agenda} />
        <Route path={places.newAppointment} component={Agenda} />
        <Route path={places.feed} component={Agenda} />
        <Route path={places.changeAppointment} component={Agenda} />
        <Route path={places.appointment} component={Agenda} />
        <Route path={places.interview} component={Interview} />
        <Route path={places.team} component={TeamScreen} />
        <Route path={places.loads} component={Loads} />
        <Route path={places.handovers} component={Handovers} />
        <Route path={places.newHandover} component={Handovers} />
        <Route path={places.oneHandover} component={Handovers} />
        <Route path={places.mentors} component={Mentors} />
        <Route path={places.volunteer} component={Mentors} />
        <Route path={places.youthMentor} component={Mentors} />
        <Route path={places.contacts} component={LocalContacts} />
        <Route path={places.guides} component={LocalGuides} />
        <Route path={places.oneGuide} component={LocalGuides} />
        <Route path={places.support} component={Support} />
        <Route path={places.oneRequest} component={Support} />
        <Route path={places.reopen} component={Reopen} />
        <Route path={places.reopenFor} component={Reopen} />
        <Route path={places.project} component={ProjectOf} />
        <Route path={places.projectEdition} component={ProjectOf} />
        <Route path={places.import} component={ImportStart} />
        <Route path={places.oneImport} component={ImportOf} />
        <Route path={places.exchange} component={Exchange} />
        <Route path={places.told} component={YouthTold} />
        <Route path={places.calls} component={Calls} />
        <Route path={places.howIAmTold} component={HowIAmTold} />
        <Route path={places.toldPreview} component={ToldPreview} />
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

/** The month of due dates comes when it is opened. */
function Dates() {
  return <Lazy name="referent/dates" load={() => import("./dates/index.tsx")} />;
}

/** Papers shown to us come when one is opened. */
function SharedPaperOf() {
  return <Lazy name="referent/shared-paper" load={() => import("./papers/SharedPaperPage.tsx")} />;
}

/** The autonomy project comes when it is opened. */
function ProjectOf() {
  return <Lazy name="referent/project" load={() => import("./project/index.tsx")} />;
}

/** Letting a young person in again comes when it is opened. */
function Reopen() {
  return <Lazy name="referent/reopen" load={() => import("./reopen/index.tsx")} />;
}

/** Messages come when they are opened. */
function Messages() {
  return <Lazy name="referent/messages" load={() => import("./messages/index.tsx")} />;
}

/** An interview comes when it is opened. */
function Interview() {
  return <Lazy name="referent/interview" load={() => import("./interview/index.tsx")} />;
}

/** The lines of the département: when they are asked for. */
function LocalContacts() {
  return <Lazy name="referent/contacts" load={() => import("./contacts/LocalContacts.tsx")} />;
}

/** What is written here on top of the journeys comes when it is opened. */
function LocalGuides() {
  return <Lazy name="referent/guides" load={() => import("./guides/index.tsx")} />;
}

/** Who follows how many files, and where they stand: for a lead, when it is opened. */
function Loads() {
  return <Lazy name="referent/loads" load={() => import("./team/Loads.tsx")} />;
}

/** Files that change hands come when they are opened. */
function Handovers() {
  return <Lazy name="referent/handovers" load={() => import("./handovers/index.tsx")} />;
}

/** Volunteers and pairs come when they are opened. */
function Mentors() {
  return <Lazy name="referent/mentors" load={() => import("./mentors/index.tsx")} />;
}

/** Returns and requests come when they are opened. */
function Support() {
  return <Lazy name="referent/support" load={() => import("./support/index.tsx")} />;
}

/** What leaves to another software comes when it is opened. */
function Exchange() {
  return <Lazy name="referent/exchange" load={() => import("./exchange/index.tsx")} />;
}

/** Appointments come when they are opened. */
function Agenda() {
  return <Lazy name="referent/agenda" load={() => import("./agenda/index.tsx")} />;
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
