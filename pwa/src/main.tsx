import { hydrate, render } from "preact";
import "./ui/tokens.css";
import "./ui/base.css";
import "./ui/frame.css";
import "./ui/parts.css";
import "./ui/status.css";
import "./ui/drawings.css";
import { App } from "./app.tsx";
import { watchQuickExit } from "./platform/quick-exit.ts";
import { look, startSession } from "./platform/session.ts";
import { startSettings } from "./platform/settings.ts";

/** Lets the phone draw and answer a finger between two pieces of work. */
const breath = (): Promise<void> => new Promise(done => setTimeout(done));

/** The words written in the page are painted before they come alive; behind another tab nothing is painted. */
const painted = (): Promise<void> =>
  new Promise(done => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, 100);
  });

async function start(): Promise<void> {
  startSettings();
  watchQuickExit();
  await (location.pathname === "/" ? painted() : breath());
  const root = document.getElementById("app");
  if (!root) return;
  // The build wrote the first screen into the page: it is taken as it is. Any other address is drawn over it.
  if (location.pathname === "/") hydrate(<App />, root);
  else render(<App />, root);
  await breath();
  startSession();
  await look();
  // What the first screen does not need comes once it is drawn.
  const later = globalThis.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 200));
  later(() => void import("./later.ts").then(module => module.start()));
}

void start();
