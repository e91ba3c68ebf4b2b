import { Bell, CircleUser, Compass, Files, ListChecks } from "lucide-preact";
import { useEffect, useRef } from "preact/hooks";
import { Route, Router, useLocation } from "preact-iso";
import "./young.css";
import { Space } from "../../frame/index.ts";
import { flush } from "../../platform/sending.ts";
import { homeOf, session } from "../../platform/session.ts";
import { readMilestones } from "../../services/autonomy/milestones.ts";
import { readHome } from "../../services/desk/home.ts";
import { readMe } from "../../services/people/me.ts";
import { address } from "../../text/index.ts";
import { closeServerToo } from "./entry/without-phone.ts";
import { Home } from "./Home.tsx";
import { MilestonePage } from "./Milestone.tsx";
import { Circle } from "./me/Circle.tsx";
import { Look } from "./me/Look.tsx";
import { Me } from "./me/Me.tsx";
import { Phones } from "./me/Phones.tsx";
import { WaysIn } from "./me/WaysIn.tsx";
import { arrived, type Mine, MineContext, warm } from "./mine.ts";
import { Notices } from "./Notices.tsx";
import { AddPaper } from "./papers/AddPaper.tsx";
import { Consents } from "./papers/Consents.tsx";
import { PaperPage } from "./papers/Paper.tsx";
import { Papers } from "./papers/Papers.tsx";
import { Trace } from "./papers/Trace.tsx";
import { openedOffline, useRead, useSent } from "./parts.tsx";
import { Rights } from "./Rights.tsx";
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

function Opened() {
  const home = useRead("home", readHome);
  const me = useRead("me", readMe);
  useEffect(() => {
    if (me.value) address.value = me.value.tutoiement === false ? "vous" : "tu";
  }, [me.value]);
  const milestones = useRead("milestones", () => readMilestones("me"));
  const mine: Mine = { home, milestones, me };
  useSent("milestone:", (entry, answer) => arrived(mine, entry, answer));
  const offline = openedOffline();
  const kept = useRef(offline);
  useEffect(() => {
    if (offline) return;
    void flush(); // what waited for the code leaves now
    void warm();
    if (kept.current) for (const one of [home, me, milestones]) void one.refresh();
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
    { href: "/jeune/droits", icon: ListChecks, label: t("tab.rights") },
    { href: "/jeune/papiers", icon: Files, label: t("tab.papers") },
    { href: "/jeune/avis", icon: Bell, label: t("tab.notices"), badge: home.value?.unread ?? 0 },
    { href: "/jeune/moi", icon: CircleUser, label: t("tab.me") },
  ];
  return (
    <MineContext.Provider value={mine}>
      <Space name="young" tabs={tabs}>
        <Router>
          <Route path="/jeune" component={Home} />
          <Route path="/jeune/droits" component={Rights} />
          <Route path="/jeune/droits/:rule" component={MilestonePage} />
          <Route path="/jeune/papiers" component={Papers} />
          <Route path="/jeune/papiers/ajouter" component={AddPaper} />
          <Route path="/jeune/papiers/trace" component={Trace} />
          <Route path="/jeune/papiers/reglages" component={Consents} />
          <Route path="/jeune/papiers/:id" component={PaperPage} />
          <Route path="/jeune/avis" component={Notices} />
          <Route path="/jeune/moi" component={Me} />
          <Route path="/jeune/moi/cercle" component={Circle} />
          <Route path="/jeune/moi/acces" component={Phones} />
          <Route path="/jeune/moi/mots" component={WaysIn} />
          <Route path="/jeune/moi/affichage" component={Look} />
          <Route default component={Home} />
        </Router>
      </Space>
    </MineContext.Provider>
  );
}
