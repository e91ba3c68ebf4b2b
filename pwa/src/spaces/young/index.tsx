import { CircleUser, Compass, Files, ListChecks, MessageCircle } from "lucide-preact";
import { useEffect, useRef } from "preact/hooks";
import { Route, Router, useLocation } from "preact-iso";
import "./young.css";
import { Space } from "../../frame/index.ts";
import { Lazy } from "../../frame/Lazy.tsx";
import { showBadge } from "../../platform/badge.ts";
import { flush } from "../../platform/sending.ts";
import { homeOf, session } from "../../platform/session.ts";
import { readMilestones } from "../../services/autonomy/milestones.ts";
import { readThreads, THREADS } from "../../services/conversations/reading.ts";
import { noticesBeside, waitingIn } from "../../services/conversations/unread.ts";
import { readHome } from "../../services/desk/home.ts";
import { readNotices } from "../../services/desk/notices.ts";
import { readMe } from "../../services/people/me.ts";
import { address } from "../../text/index.ts";
import { MyReports } from "../reporting/later.tsx";
import { closeServerToo } from "./entry/without-phone.ts";
import { GuestLinks, MakeGuestLink } from "./guests/later.tsx";
import { Home } from "./Home.tsx";
import {
  AccountRight,
  Bank,
  BankRefusal,
  Budget,
  Deposit,
  Doors,
  Guarantor,
  Inventory,
  LateRent,
  MoveIn,
  SocialHousing,
} from "./household/later.tsx";
import { MilestonePage } from "./Milestone.tsx";
import { Circle } from "./me/Circle.tsx";
import { Look } from "./me/Look.tsx";
import { Me } from "./me/Me.tsx";
import { Phones } from "./me/Phones.tsx";
import { WaysIn } from "./me/WaysIn.tsx";
import { arrived, type Mine, MineContext, warm } from "./mine.ts";
import { Notices } from "./Notices.tsx";
import { Consents } from "./papers/Consents.tsx";
import { DepositPage, Needs, Numbers, SharePage, Shares, TakeAll, VersionPage } from "./papers/later.tsx";
import { PaperPage } from "./papers/Paper.tsx";
import { Papers } from "./papers/Papers.tsx";
import { Trace } from "./papers/Trace.tsx";
import { openedOffline, useRead, useSent } from "./parts.tsx";
import { AnswersPage, ClaimPage, YearsPage } from "./pecule/later.tsx";
import { Rights } from "./Rights.tsx";
import { GuidePage, Guides, PeculePage, StepPage } from "./steps/later.tsx";
import { CardPage, SecondPhone, Ways, WhatHappened } from "./ways/later.tsx";
import { t } from "./words.ts";

/** The young person's space: where one stands, what is due, one's papers, what was said, oneself. */
export default function Young() {
  const { route } = useLocation();
  const now = session.value;
  const elsewhere = now.state === "open" && now.who.role !== "young" ? now.who.role : undefined;
  useEffect(() => {
    if (elsewhere) route(homeOf(elsewhere), true);
  }, [elsewhere]);
  if (elsewhere) return null;
  if (now.state !== "open") return <Space name="young">{null}</Space>;
  return <Opened />;
}

/** How one is told comes when it is asked for. */
function HowIAmTold() {
  return <Lazy name="young/told" load={() => import("./me/HowIAmTold.tsx")} />;
}

/** Closing one's account comes when it is asked for. */
function ClosingPage() {
  return <Lazy name="young/closing" load={() => import("./me/Closing.tsx")} />;
}

/** A referent who changes comes when it is opened. */
function MyHandover() {
  return <Lazy name="young/handover" load={() => import("./handover/index.tsx")} />;
}

function ToldPreview() {
  return <Lazy name="young/told-preview" load={() => import("./me/ToldPreview.tsx")} />;
}

function Opened() {
  const home = useRead("home", readHome);
  const me = useRead("me", readMe);
  useEffect(() => {
    if (me.value) address.value = me.value.tutoiement === false ? "vous" : "tu";
  }, [me.value]);
  const milestones = useRead("milestones", () => readMilestones("me"));
  const notices = useRead("notices", readNotices);
  const threads = useRead(THREADS, readThreads);
  const unread = noticesBeside(notices.value) + waitingIn(threads.value);
  useEffect(() => {
    if (notices.value) void showBadge(unread);
  }, [notices.value, unread]);
  const mine: Mine = { home, milestones, me, notices };
  useSent("milestone:", (entry, answer) => arrived(mine, entry, answer));
  useSent("appointment:", home.refresh);
  const offline = openedOffline();
  const kept = useRef(offline);
  useEffect(() => {
    if (offline) return;
    void flush(); // what waited for the code leaves now
    void warm();
    if (kept.current) for (const one of [home, me, milestones, notices, threads]) void one.refresh();
    kept.current = false;
  }, [offline]);
  // Closed here is closed on the server: a lock, two minutes hidden, fifteen idle.
  useEffect(
    () => () => {
      if (session.value.state === "known") void closeServerToo();
    },
    [],
  );
  const tabs = [
    { href: "/jeune", icon: Compass, label: t("tab.home") },
    {
      href: "/jeune/demarches",
      icon: ListChecks,
      label: t("tab.guides"),
      also: [
        "/jeune/droits",
        "/jeune/mes-droits",
        "/jeune/contacts",
        "/jeune/chercher",
        "/jeune/pecule",
        "/jeune/banque",
        "/jeune/budget",
        "/jeune/logement",
      ],
    },
    { href: "/jeune/papiers", icon: Files, label: t("tab.papers") },
    {
      href: "/jeune/messages",
      icon: MessageCircle,
      label: t("tab.messages"),
      badge: unread,
      also: ["/jeune/avis"],
    },
    {
      href: "/jeune/moi",
      icon: CircleUser,
      label: t("tab.me"),
      also: ["/jeune/projet", "/jeune/entretiens", "/jeune/carte"],
    },
  ];
  return (
    <MineContext.Provider value={mine}>
      <Space name="young" tabs={tabs}>
        <Router>
          <Route path="/jeune" component={Home} />
          <Route path="/jeune/droits" component={Rights} />
          <Route path="/jeune/droits/:rule" component={MilestonePage} />
          <Route path="/jeune/demarches" component={Guides} />
          <Route path="/jeune/demarches/:guide" component={GuidePage} />
          <Route path="/jeune/demarches/:guide/:step" component={StepPage} />
          <Route path="/jeune/mes-droits" component={RightsPart} />
          <Route path="/jeune/mes-droits/questions" component={RightsPart} />
          <Route path="/jeune/mes-droits/simulateur" component={RightsPart} />
          <Route path="/jeune/mes-droits/:right" component={RightsPart} />
          <Route path="/jeune/contacts" component={RightsPart} />
          <Route path="/jeune/chercher" component={RightsPart} />
          <Route path="/jeune/carte" component={RightsPart} />
          <Route path="/jeune/pecule" component={PeculePage} />
          <Route path="/jeune/pecule/dossier" component={ClaimPage} />
          <Route path="/jeune/pecule/annees" component={YearsPage} />
          <Route path="/jeune/pecule/reponses" component={AnswersPage} />
          <Route path="/jeune/banque" component={Bank} />
          <Route path="/jeune/banque/refus" component={BankRefusal} />
          <Route path="/jeune/banque/droit-au-compte" component={AccountRight} />
          <Route path="/jeune/budget" component={Budget} />
          <Route path="/jeune/logement" component={Doors} />
          <Route path="/jeune/logement/hlm" component={SocialHousing} />
          <Route path="/jeune/logement/garant" component={Guarantor} />
          <Route path="/jeune/logement/depot" component={Deposit} />
          <Route path="/jeune/logement/entree" component={MoveIn} />
          <Route path="/jeune/logement/etat-des-lieux" component={Inventory} />
          <Route path="/jeune/logement/retard" component={LateRent} />
          <Route path="/jeune/papiers" component={Papers} />
          <Route path="/jeune/papiers/ajouter" component={AddPaper} />
          <Route path="/jeune/papiers/trace" component={Trace} />
          <Route path="/jeune/papiers/reglages" component={Consents} />
          <Route path="/jeune/papiers/numeros" component={Numbers} />
          <Route path="/jeune/papiers/besoins" component={Needs} />
          <Route path="/jeune/papiers/partages" component={Shares} />
          <Route path="/jeune/papiers/invites" component={GuestLinks} />
          <Route path="/jeune/papiers/emporter" component={TakeAll} />
          <Route path="/jeune/papiers/depots/:id" component={DepositPage} />
          <Route path="/jeune/papiers/:id" component={PaperPage} />
          <Route path="/jeune/papiers/:id/partager" component={SharePage} />
          <Route path="/jeune/papiers/:id/montrer" component={MakeGuestLink} />
          <Route path="/jeune/papiers/:id/version/:number" component={VersionPage} />
          <Route path="/jeune/avis" component={Notices} />
          <Route path="/jeune/ca-ne-va-pas" component={Unwell} />
          <Route path="/jeune/messages" component={Messages} />
          <Route path="/jeune/messages/:thread" component={Messages} />
          <Route path="/jeune/agenda" component={Agenda} />
          <Route path="/jeune/agenda/nouveau" component={Agenda} />
          <Route path="/jeune/agenda/telephone" component={Agenda} />
          <Route path="/jeune/agenda/:appointment" component={Agenda} />
          <Route path="/jeune/soutien" component={Support} />
          <Route path="/jeune/passation/:handover" component={MyHandover} />
          <Route path="/jeune/moi" component={Me} />
          <Route path="/jeune/moi/fermer" component={ClosingPage} />
          <Route path="/jeune/moi/prevenir" component={HowIAmTold} />
          <Route path="/jeune/moi/prevenir/apercu" component={ToldPreview} />
          <Route path="/jeune/moi/cercle" component={Circle} />
          <Route path="/jeune/moi/dossier" component={MyFile} />
          <Route path="/jeune/moi/mentor" component={MyMentor} />
          <Route path="/jeune/entretiens" component={Interviews} />
          <Route path="/jeune/entretiens/:interview" component={Interviews} />
          <Route path="/jeune/moi/signalements" component={MyReports} />
          <Route path="/jeune/moi/acces" component={Phones} />
          <Route path="/jeune/moi/mots" component={WaysIn} />
          <Route path="/jeune/moi/rentrer" component={Ways} />
          <Route path="/jeune/moi/carte-de-secours" component={CardPage} />
          <Route path="/jeune/moi/deuxieme-telephone" component={SecondPhone} />
          <Route path="/jeune/moi/retour" component={WhatHappened} />
          <Route path="/jeune/projet" component={MyProject} />
          <Route path="/jeune/projet/:edition" component={MyProject} />
          <Route path="/jeune/moi/affichage" component={Look} />
          <Route default component={Home} />
        </Router>
      </Space>
    </MineContext.Provider>
  );
}

/** Asking for somebody comes when it is opened. */
function Unwell() {
  return <Lazy name="young/unwell" load={() => import("./Unwell.tsx")} />;
}

/** Messages come when they are opened. */
function Messages() {
  return <Lazy name="young/messages" load={() => import("./messages/index.tsx")} />;
}

/** « Mon projet » comes when it is opened. */
function MyProject() {
  return <Lazy name="young/project" load={() => import("./project/index.tsx")} />;
}

/** « Mon dossier » comes when it is asked for. */
function MyFile() {
  return <Lazy name="young/my-file" load={() => import("./me/MyFile.tsx")} />;
}

/** « Mon mentor » comes when it is asked for. */
function MyMentor() {
  return <Lazy name="young/mentor" load={() => import("./mentor/index.tsx")} />;
}

/** Help until 21 comes when it is opened. */
function Support() {
  return <Lazy name="young/support" load={() => import("./support/index.tsx")} />;
}

/** Interviews come when they are opened. */
function Interviews() {
  return <Lazy name="young/interviews" load={() => import("./interview/index.tsx")} />;
}

/** Appointments come when they are opened. */
function Agenda() {
  return <Lazy name="young/agenda" load={() => import("./agenda/index.tsx")} />;
}

/** Rights, the search, those one may turn to, the card in a pocket: when they are asked for. */
function RightsPart() {
  return <Lazy name="young/rights" load={() => import("./rights/index.tsx")} />;
}

/** The camera, the drawings and the way to keep a paper come when one is added. */
function AddPaper() {
  return <Lazy name="young/add" load={() => import("./papers/AddPaper.tsx")} />;
}
