import { useState } from "preact/hooks";
import type { File } from "../../../services/desk/file.ts";
import { readTeams } from "../../../services/desk/team.ts";
import { giveFiles } from "../../../services/handovers/giving.ts";
import { longDate } from "../../../text/dates.ts";
import { Button, type Option } from "../../../ui/index.ts";
import { places } from "../addresses.ts";
import { fullName } from "../caseload/index.ts";
import { h } from "../handovers/words.ts";
import { Fact, Refusal } from "../parts.tsx";
import { isLead } from "../role.ts";
import { AssignSheet } from "../team/AssignSheet.tsx";
import { sayGiven } from "../team/given.ts";
import { said, t } from "../words.ts";

/** Who stands beside, and since when. A lead gives the file to a referent here; a mentor comes by a proposal. */
export function Circle({
  file,
  readOnly,
  refresh,
}: {
  file: File;
  readOnly: boolean;
  refresh: () => Promise<void>;
}) {
  const [choices, setChoices] = useState<Option[]>();
  const [error, setError] = useState<string>();
  const { referent, mentor, team, identity } = file;
  const ask = async (): Promise<void> => {
    setError(undefined);
    try {
      setChoices(await choicesFor(file));
    } catch (cause) {
      setError(said(cause));
    }
  };
  const choose = async (id: string): Promise<void> => {
    const given = await giveFiles([{ id: identity.id, version: file.version }], id);
    sayGiven(given, refresh, identity);
    setChoices(undefined);
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
      <div class="cluster no-print">
        {isLead() && !readOnly && <Button onClick={ask}>{t("assign.referent")}</Button>}
        {!readOnly && <Button href={`${places.newHandover}?jeune=${identity.id}`}>{h("file.go")}</Button>}
        <Button href={`/equipe/jeunes/${identity.id}/mentor`}>{t("circle.mentor_page")}</Button>
      </div>
      <AssignSheet
        open={choices !== undefined}
        title={t("assign.title", { name: fullName(identity) })}
        label={t("circle.referent")}
        choices={choices ?? []}
        onClose={() => setChoices(undefined)}
        onChoice={choose}
        refresh={refresh}
      />
    </section>
  );
}

/** Who may be chosen: referents of the young person's team, save whoever stands there already. */
async function choicesFor(file: File): Promise<Option[]> {
  const { teams } = await readTeams();
  const team = teams.find(({ id }) => id === file.team?.id);
  return (team?.members ?? [])
    .filter(one => one.roles.includes("referent") && !one.ends_on && one.id !== file.referent?.id)
    .map(one => ({ value: one.id, label: t("assign.load", { name: fullName(one), n: one.youths }) }));
}

function since(name: string, day: string): string {
  return t("circle.since", { name, date: longDate(day) });
}
