import { ArrowLeftRight, BellRing } from "lucide-preact";
import { useLocation } from "preact-iso";
import { Screen } from "../../../frame/index.ts";
import { signOut, wanted } from "../../../platform/session.ts";
import { type Theme, theme } from "../../../platform/settings.ts";
import { readMe } from "../../../services/people/me.ts";
import { Button, Choices, List, Row } from "../../../ui/index.ts";
import { t as n } from "../../telling/words.ts";
import { places, toldHref } from "../addresses.ts";
import { useLive } from "../live.ts";
import { Fact } from "../parts.tsx";
import { t } from "../words.ts";
import { Sessions } from "./Sessions.tsx";
import { WaysIn } from "./WaysIn.tsx";

const themes: Theme[] = ["auto", "light", "dark"];

/** « Mon compte »: who I am here, what is open and where, how I come in, how it looks. */
export function Account() {
  const { route } = useLocation();
  const me = useLive("me", readMe);
  const leave = async (): Promise<void> => {
    await signOut();
    wanted.value = undefined; // leaving on purpose: nothing to come back to
    route("/pro", true);
  };
  return (
    <Screen title={t("account.title")}>
      <div class="stack">
        {me.value && (
          <section class="card stack stack-2" aria-label={t("account.me")}>
            <dl class="facts">
              <Fact name={t("account.name")}>{`${me.value.first_name} ${me.value.last_name}`}</Fact>
              <Fact name={t("account.authority")}>{me.value.authority.name}</Fact>
              {me.value.teams.length > 0 && (
                <Fact name={t("account.teams")}>{me.value.teams.map(({ name }) => name).join(", ")}</Fact>
              )}
            </dl>
            <div>
              <Button onClick={leave}>{t("account.leave")}</Button>
            </div>
          </section>
        )}
        <List>
          <Row href={toldHref()} icon={BellRing} title={n("title")} />
          <Row href={places.exchange} icon={ArrowLeftRight} title={t("account.exchange")} />
        </List>
        <Sessions />
        <WaysIn />
        <section class="card">
          <Choices
            label={t("account.theme")}
            value={theme.value}
            options={themes.map(value => ({ value, label: t(`account.theme.${value}`) }))}
            onInput={value => {
              theme.value = value;
            }}
          />
        </section>
      </div>
    </Screen>
  );
}
