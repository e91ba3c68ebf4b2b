import type { File } from "../../../services/desk/file.ts";
import { longDate } from "../../../text/dates.ts";
import { Fact } from "../parts.tsx";
import { t } from "../words.ts";

/** Who stands beside, and since when. */
export function Circle({ file }: { file: File }) {
  const { referent, mentor, team } = file;
  return (
    <section class="card stack stack-2" aria-labelledby="file-circle">
      <h2 id="file-circle">{t("circle.title")}</h2>
      <dl class="facts">
        <Fact name={t("circle.referent")}>
          {referent
            ? since(`${referent.first_name} ${referent.last_name}`, referent.since)
            : t("circle.no_referent")}
        </Fact>
        <Fact name={t("circle.mentor")}>
          {mentor ? since(`${mentor.first_name} ${mentor.last_name}`, mentor.since) : t("circle.no_mentor")}
        </Fact>
        <Fact name={t("circle.team")}>{team ? since(team.name, team.since) : t("circle.no_team")}</Fact>
      </dl>
    </section>
  );
}

function since(name: string, day: string): string {
  return t("circle.since", { name, date: longDate(day) });
}
