import { useEffect } from "preact/hooks";
import { useLocation } from "preact-iso";
import { quickExit } from "../../platform/quick-exit.ts";
import { doorOf, homeOf, looked, session } from "../../platform/session.ts";
import first from "../../text/fr/first.json";
import { words } from "../../text/index.ts";
import { Button } from "../../ui/Button.tsx";
import { Header } from "../../ui/Header.tsx";

const t = words("first", first);

/** The first screen. A phone we know goes on to its door, an open one to its home; an unknown one is welcomed. */
export function First() {
  const { route } = useLocation();
  const now = session.value;
  useEffect(() => {
    document.title = "Cap 18";
    if (!looked.value) return;
    if (now.state === "open") route(homeOf(now.who.role), true);
    if (now.state === "known") route(doorOf(now.role), true);
  }, [looked.value, now]);
  return <Welcome ready={looked.value && now.state === "unknown"} />;
}

/** Also drawn by the build into index.html, `ready` false: words first, the ways in once this phone was looked at. */
export function Welcome({ ready }: { ready: boolean }) {
  return (
    <div class="screen">
      <div class="top">
        <Header onQuickExit={quickExit} />
      </div>
      <main class="content narrow welcome">
        <Landscape />
        <h1>{t("first.title")}</h1>
        <p>{t("first.what")}</p>
        <p class="meta">{t("first.who")}</p>
        <div class="actions" hidden={!ready}>
          <Button kind="filled" wide href="/entrer/invitation">
            {t("first.invitation")}
          </Button>
          <Button wide href="/entrer/retrouver">
            {t("first.lost")}
          </Button>
          <Button kind="quiet" wide href="/pro">
            {t("first.pro")}
          </Button>
        </div>
      </main>
    </div>
  );
}

/** The cap, large: a needle over a horizon, the sun coming up. */
function Landscape() {
  return (
    <svg class="landscape mirror" viewBox="0 0 328 120" aria-hidden="true">
      <path class="sun" d="M196 92a38 38 0 0 1 76 0Z" stroke-width="2" />
      <path class="line" d="M4 92H324" stroke-width="4" stroke-linecap="round" />
      <path class="line thin" d="M120 106H232" stroke-width="3" stroke-linecap="round" />
      <path class="needle" d="M0-78 11-14 0-6-11-14Z" transform="translate(112 92) rotate(24)" />
      <circle class="foot" cx="112" cy="92" r="7" stroke-width="4" />
    </svg>
  );
}
