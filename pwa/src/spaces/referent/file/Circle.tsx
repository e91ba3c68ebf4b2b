import { useState } from "preact/hooks";
import type { File } from "../../../services/desk/file.ts";
import { assignReferent, pairMentor, readTeams, type TeamRole } from "../../../services/desk/team.ts";
import { longDate } from "../../../text/dates.ts";
import { Button, type Option } from "../../../ui/index.ts";
import { fullName } from "../caseload/index.ts";
import { stale } from "../live.ts";
import { Fact, Refusal } from "../parts.tsx";
import { isLead } from "../role.ts";
import { AssignSheet } from "../team/AssignSheet.tsx";
import { said, t } from "../words.ts";

type Asked = { kind: "referent" | "mentor"; choices: Option[] };
const NOBODY = "nobody";

/** Who stands beside, and since when. A lead changes it here. */
export function Circle({
  file,
  readOnly,
  refresh,
}: {
  file: File;
  readOnly: boolean;
  refresh: () => Promise<void>;
}) {
  const [asked, setAsked] = useState<Asked>();
  const [error, setError] = useState<string>();
  const { referent, mentor, team, identity } = file;
  const ask = async (kind: Asked["kind"]): Promise<void> => {
    setError(undefined);
    try {
      setAsked({ kind, choices: await choicesFor(kind, file) });
    } catch (cause) {
      setError(said(cause));
    }
  };
  const choose = async (id: string): Promise<void> => {
    if (asked?.kind === "referent") await assignReferent(identity.id, file.version, id);
    else await pairMentor(identity.id, file.version, id === NOBODY ? null : id);
    setAsked(undefined);
    stale("caseload:");
    await refresh();
  };
  return (
    <section class="card stack stack-2" aria-labelledby="file-circle">
      <h2 id="file-circle">{t("circle.title")}</h2>
      <dl class="facts">
        <Fact name={t("circle.referent")}>
          {referent ? since(fullName(referent), referent.since) : t("circle.no_referent")}
        </Fact>
        <Fact name={t("circle.mentor")}>
          {mentor ? since(fullName(mentor), mentor.since) : t("circle.no_mentor")}
        </Fact>
        <Fact name={t("circle.team")}>{team ? since(team.name, team.since) : t("circle.no_team")}</Fact>
      </dl>
      <Refusal>{error}</Refusal>
      {isLead() && !readOnly && (
        <div class="cluster no-print">
          <Button onClick={() => ask("referent")}>{t("assign.referent")}</Button>
          <Button onClick={() => ask("mentor")}>{t("assign.mentor")}</Button>
        </div>
      )}
      <AssignSheet
        open={asked !== undefined}
        title={t("assign.title", { name: fullName(identity) })}
        label={asked?.kind === "mentor" ? t("circle.mentor") : t("circle.referent")}
        choices={asked?.choices ?? []}
        onClose={() => setAsked(undefined)}
        onChoice={choose}
        refresh={refresh}
      />
    </section>
  );
}

/** Who may be chosen: people of the young person's team, save whoever stands there already. */
async function choicesFor(kind: TeamRole & Asked["kind"], file: File): Promise<Option[]> {
  const { teams } = await readTeams();
  const team = teams.find(({ id }) => id === file.team?.id);
  const there = file[kind]?.id;
  const found = (kind === "mentor" ? teams.flatMap(one => one.members) : (team?.members ?? []))
    .filter(one => one.roles.includes(kind) && !one.ends_on && one.id !== there)
    .map(one => ({ value: one.id, label: t("assign.load", { name: fullName(one), n: one.youths }) }));
  return kind === "mentor" && there ? [{ value: NOBODY, label: t("assign.nobody") }, ...found] : found;
}

function since(name: string, day: string): string {
  return t("circle.since", { name, date: longDate(day) });
}
