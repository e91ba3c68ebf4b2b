import { useState } from "preact/hooks";
import { Loaded } from "../../../frame/index.ts";
import { dayOf } from "../../../platform/clock.ts";
import { sentence } from "../../../platform/http.ts";
import { type Consent, changeConsent, readConsents } from "../../../services/documents/safe.ts";
import { longDate } from "../../../text/dates.ts";
import { Card, Switch, toast } from "../../../ui/index.ts";
import { Alert, Page, useRead } from "../parts.tsx";
import { t } from "../words.ts";

/** What may be done with my papers: each only after a yes, each can be taken back (VLT-09). */
export function Consents() {
  const consents = useRead("consents", readConsents);
  const [error, setError] = useState<string>();
  return (
    <Page title={t("consents.title")} back="/jeune/papiers">
      <Loaded of={consents} skeleton={3}>
        {value => {
          const change = async (code: Consent["code"], given: boolean): Promise<void> => {
            setError(undefined);
            try {
              consents.put(await changeConsent(value, code, given));
              toast(t("consents.saved"));
            } catch (cause) {
              setError(sentence(cause));
            }
          };
          return (
            <div class="stack">
              <Card>
                {value.items.map(one => (
                  <Switch
                    key={one.code}
                    label={one.title}
                    hint={hintOf(one)}
                    on={one.given}
                    onInput={on => change(one.code, on)}
                  />
                ))}
              </Card>
              <Alert>{error}</Alert>
              {value.antivirus === "none" && <p>{t("consents.no_antivirus")}</p>}
            </div>
          );
        }}
      </Loaded>
    </Page>
  );
}

function hintOf({ text, given, given_at }: Consent): string {
  if (!given || !given_at) return text;
  return `${text} ${t("consents.since", { date: longDate(dayOf(new Date(given_at))) })}.`;
}
