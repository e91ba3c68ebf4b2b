import { LogOut } from "lucide-preact";
import { Screen } from "../../frame/index.ts";
import { quickExit } from "../../platform/quick-exit.ts";
import { Button } from "../../ui/Button.tsx";
import { t } from "./words.ts";

/** What stays behind when one leaves, and how to erase it. Public: no login, no trace. */
export default function Discretion() {
  return (
    <Screen title={t("discretion.title")} back="/">
      <h2>{t("discretion.leave")}</h2>
      <div class="stack stack-2">
        <p>{t("discretion.leave_how")}</p>
        <p>{t("discretion.leave_what")}</p>
        <Button icon={LogOut} onClick={quickExit}>
          {t("discretion.leave")}
        </Button>
      </div>
      <h2>{t("discretion.history")}</h2>
      <p>{t("discretion.history_why")}</p>
      <h2>{t("discretion.erase")}</h2>
      <dl class="stack">
        <Way name={t("discretion.chrome")} how={t("discretion.chrome_how")} />
        <Way name={t("discretion.safari")} how={t("discretion.safari_how")} />
        <Way name={t("discretion.firefox")} how={t("discretion.firefox_how")} />
      </dl>
      <h2>{t("discretion.calls")}</h2>
      <p>{t("discretion.calls_what")}</p>
      <p>{t("discretion.bill")}</p>
      <h2>{t("discretion.app")}</h2>
      <p>{t("discretion.app_what")}</p>
    </Screen>
  );
}

function Way({ name, how }: { name: string; how: string }) {
  return (
    <div>
      <dt>
        <strong>{name}</strong>
      </dt>
      <dd>{how}</dd>
    </div>
  );
}
