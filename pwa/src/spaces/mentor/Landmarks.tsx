import { CircleUser, Download } from "lucide-preact";
import { useState } from "preact/hooks";
import { Screen } from "../../frame/index.ts";
import "./mentor.css";
import { today } from "../../platform/clock.ts";
import { hoursHref, readOwn, signCharter } from "../../services/mentoring/mentoring.ts";
import type { Own } from "../../services/mentoring/types.ts";
import { longDate } from "../../text/dates.ts";
import landmarks from "../../text/fr/landmarks.json";
import { words } from "../../text/index.ts";
import { Button, List, Row, SelectField, toast } from "../../ui/index.ts";
import { useLive } from "../referent/live.ts";
import { Refusal } from "../referent/parts.tsx";
import { said } from "../referent/words.ts";

const l = words("landmarks", landmarks);
const CHARTER = [1, 2, 3, 4, 5, 6, 7, 8] as const;
const SECRET = [1, 2, 3] as const;
const CASES = ["danger", "secret", "money", "number", "silence", "missed", "angry", "tired"] as const;

/** « Repères »: the charter, the secret, what to do if…; they come with the app, and read without network. */
export default function Landmarks() {
  const own = useLive("mentoring:me", readOwn);
  return (
    <Screen title={l("title")}>
      <div class="stack">
        <p class="lead">{l("lead")}</p>
        <section class="stack stack-2">
          <h2>{l("if")}</h2>
          {CASES.map(one => (
            <details class="card" key={one}>
              <summary>{l(`if.${one}`)}</summary>
              <p>{l(`if.${one}.text`)}</p>
            </details>
          ))}
        </section>
        <section class="card stack stack-2">
          <h2>{l("charter")}</h2>
          <ol class="numbered">
            {CHARTER.map(n => (
              <li key={n}>{l(`charter.${n}`)}</li>
            ))}
          </ol>
          {own.value?.charter && <Signature own={own.value} put={own.put} />}
        </section>
        <section class="card stack stack-2">
          <h2>{l("secret")}</h2>
          {SECRET.map(n => (
            <p key={n}>{l(`secret.${n}`)}</p>
          ))}
        </section>
        <section class="card stack stack-2">
          <h2>{l("check")}</h2>
          {own.value?.check && (
            <p>
              {own.value.check.until && own.value.check.standing !== "over"
                ? l("check.valid", { date: longDate(own.value.check.until) })
                : l("check.none")}
            </p>
          )}
          <p>{l("check.text")}</p>
        </section>
        <Hours />
        <List>
          <Row href="/mentor/compte" icon={CircleUser} title={l("account")} />
        </List>
      </div>
    </Screen>
  );
}

function Signature({ own, put }: { own: Own; put: (own: Own) => void }) {
  const [error, setError] = useState<string>();
  const charter = own.charter;
  if (!charter) return null;
  if (charter.signed_on)
    return <p class="meta">{l("charter.signed", { date: longDate(charter.signed_on) })}</p>;
  const sign = async (): Promise<void> => {
    setError(undefined);
    try {
      put(await signCharter(charter.version));
      toast(l("charter.done"));
    } catch (cause) {
      setError(said(cause));
    }
  };
  return (
    <>
      <Refusal>{error}</Refusal>
      <Button kind="filled" wide onClick={sign}>
        {l("charter.sign")}
      </Button>
    </>
  );
}

function Hours() {
  const now = Number(today().slice(0, 4));
  const [year, setYear] = useState(String(now));
  return (
    <section class="card stack stack-2">
      <h2>{l("hours")}</h2>
      <p>{l("hours.text")}</p>
      <SelectField
        label={l("hours.year")}
        value={year}
        options={[now, now - 1, now - 2].map(one => ({ value: String(one), label: String(one) }))}
        onInput={setYear}
      />
      <div>
        <a class="button second" href={hoursHref(`${year}-01-01`, `${year}-12-31`)} download>
          <span class="button-face">
            <Download size={20} aria-hidden="true" />
            {l("hours.go")}
          </span>
        </a>
      </div>
    </section>
  );
}
