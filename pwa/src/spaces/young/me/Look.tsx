import { useState } from "preact/hooks";
import { Loaded } from "../../../frame/index.ts";
import { sentence } from "../../../platform/http.ts";
import { enqueue } from "../../../platform/queue.ts";
import { contrast, type TextSize, type Theme, textSize, theme } from "../../../platform/settings.ts";
import { counterWrite } from "../../../services/desk/home.ts";
import { changeMe, type Me, type MyChoices } from "../../../services/people/me.ts";
import { chooseLanguage, languages } from "../../../text/index.ts";
import { Card, Choices, SelectField, Switch } from "../../../ui/index.ts";
import { useMine } from "../mine.ts";
import { Alert, Page } from "../parts.tsx";
import { t } from "../words.ts";

const themes: Theme[] = ["auto", "light", "dark"];
const sizes: TextSize[] = ["100", "130", "160", "200"];

/** How Cap 18 speaks and looks, and what it hides from whoever looks over a shoulder. */
export function Look() {
  const { me, home } = useMine();
  const hide = async (hidden: boolean): Promise<void> => {
    home.put(read => ({ ...read, counter_hidden: hidden }));
    await enqueue(counterWrite(hidden, t("look.counter")));
  };
  return (
    <Page title={t("look.title")} back="/jeune/moi">
      <div class="stack">
        <Loaded of={me} skeleton={2}>
          {value => <Speech me={value} onChange={me.put} />}
        </Loaded>
        <Card>
          <Choices
            label={t("look.theme")}
            options={themes.map(value => ({ value, label: t(`look.theme.${value}`) }))}
            value={theme.value}
            onInput={value => {
              theme.value = value;
            }}
          />
          <Switch
            label={t("look.contrast")}
            on={contrast.value === "more"}
            onInput={on => {
              contrast.value = on ? "more" : "auto";
            }}
          />
          <Choices
            label={t("look.size")}
            options={sizes.map(value => ({ value, label: t(`look.size.${value}`) }))}
            value={textSize.value}
            onInput={value => {
              textSize.value = value;
            }}
          />
        </Card>
        <h2>{t("look.discretion")}</h2>
        <Card>
          <Switch
            label={t("look.counter")}
            hint={t("look.counter.hint")}
            on={home.value?.counter_hidden === true}
            onInput={on => hide(on)}
          />
          <p>{t("look.exit")}</p>
          <p>
            <a href="/aide-discretion">{t("look.discretion.more")}</a>
          </p>
        </Card>
      </div>
    </Page>
  );
}

/** `tu` or `vous`, and the languages there are: kept with the account, so every phone speaks the same. */
function Speech({ me, onChange }: { me: Me; onChange: (me: Me) => void }) {
  const [error, setError] = useState<string>();
  const change = async (choices: MyChoices): Promise<void> => {
    setError(undefined);
    try {
      onChange(await changeMe(me, choices));
    } catch (cause) {
      setError(sentence(cause));
    }
  };
  const codes = languages();
  const names = new Intl.DisplayNames("fr", { type: "language" });
  return (
    <Card>
      {codes.length > 1 ? (
        <SelectField
          label={t("look.language")}
          value={me.language ?? "fr"}
          options={codes.map(value => ({ value, label: names.of(value) ?? value }))}
          onInput={code => {
            void chooseLanguage(code);
            void change({ language: code });
          }}
        />
      ) : (
        <p>{t("look.only_french")}</p>
      )}
      <Choices
        label={t("look.address")}
        options={[
          { value: "tu", label: t("look.tu"), hint: t("look.tu.hint") },
          { value: "vous", label: t("look.vous"), hint: t("look.vous.hint") },
        ]}
        value={me.tutoiement === false ? "vous" : "tu"}
        onInput={value => change({ tutoiement: value === "tu" })}
      />
      <Alert>{error}</Alert>
    </Card>
  );
}
