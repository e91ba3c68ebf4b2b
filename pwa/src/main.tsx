import { render } from "preact";
import "./ui/tokens.css";
import "./ui/base.css";
import "./ui/frame.css";
import "./ui/parts.css";
import "./ui/drawings.css";
import { App } from "./app.tsx";
import { watchQuickExit } from "./platform/quick-exit.ts";
import { look, startSession } from "./platform/session.ts";
import { startSettings } from "./platform/settings.ts";

startSettings();
startSession();
watchQuickExit();
void look();

const root = document.getElementById("app");
if (root) render(<App />, root);

// What the first screen does not need comes once it is drawn.
const later = globalThis.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 200));
later(() => void import("./later.ts").then(({ start }) => start()));
