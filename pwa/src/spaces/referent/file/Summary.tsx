import { Printer } from "lucide-preact";
import { useState } from "preact/hooks";
import type { File } from "../../../services/desk/file.ts";
import { changeYouth } from "../../../services/people/youths.ts";
import { longDate, shortDate } from "../../../text/dates.ts";
import { Button, Sheet } from "../../../ui/index.ts";
import { ageSentence, silenceSentence } from "../caseload/index.ts";
import { todayHere } from "../DoneSheet.tsx";
import { f } from "../follow-words.ts";
import { stale } from "../live.ts";
import { Fact } from "../parts.tsx";
import { t } from "../words.ts";
import { DayForm } from "./DayForm.tsx";
import type { May } from "./YouthFile.tsx";

type Props = { file: File; may: May; refresh: () => Promise<void> };

/** Age, majority, silence: what one must know before speaking. */
export function Summary({ file, may, refresh }: Props) {
  const [asking, setAsking] = useState(false);
  const { identity } = file;
  const age = ageSentence({
    age: { years: identity.age_years, months: identity.age_months },
    certain: identity.certain,
  });
  return (
    <>
      <dl class="facts">
        <Fact name={t("file.age")}>{age}</Fact>
        <Fact name={t("file.birth")}>{birthOf(file)}</Fact>
        <Fact name={identity.days_to_18 === null ? t("file.until21") : t("file.turns18")}>
          {majorityOf(file)}
        </Fact>
        <Fact name={t("file.silence")}>{silenceSentence(file.silence_days)}</Fact>
        {identity.external_ref && <Fact name={t("file.ref")}>{identity.external_ref}</Fact>}
      </dl>
      <div class="cluster no-print">
        {may.edit && <Button onClick={() => setAsking(true)}>{t("exchange.title")}</Button>}
        <Button icon={Printer} onClick={() => window.print()}>
          {f("file.print")}
        </Button>
      </div>
      <Sheet open={asking} title={t("exchange.title")} onClose={() => setAsking(false)}>
        <DayForm
          id="exchange"
          label={t("exchange.on")}
          hint={t("exchange.hint")}
          first={todayHere()}
          latest={todayHere()}
          go={t("exchange.go")}
          onDay={async day => {
            await changeYouth(identity.id, file.version, { last_exchange_on: day });
            setAsking(false);
            stale("caseload:");
            await refresh();
          }}
          onStale={refresh}
        />
      </Sheet>
    </>
  );
}

function birthOf({ identity }: File): string {
  if (identity.birth_precision === "day") return longDate(identity.birth_date);
  return t("file.birth_partial", { date: shortDate(identity.birth_date) });
}

function majorityOf({ identity }: File): string {
  if (identity.days_to_18 === null) return longDate(identity.rights_until);
  return t("file.turns18_in", { n: identity.days_to_18, date: longDate(identity.turns_18_on) });
}
