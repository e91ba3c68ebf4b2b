import { useState } from "preact/hooks";
import { keptWhen, Screen } from "../../../frame/index.ts";
import {
  type ActivationLink,
  type Member,
  makeLink,
  readTeams,
  type Team,
} from "../../../services/desk/team.ts";
import { Button, ErrorState, Skeleton } from "../../../ui/index.ts";
import { fullName } from "../caseload/index.ts";
import { useLive } from "../live.ts";
import { Refusal, Warning } from "../parts.tsx";
import { said, t } from "../words.ts";
import { ColleagueSheet } from "./ColleagueSheet.tsx";
import { EndSheet } from "./EndSheet.tsx";
import { LinkSheet } from "./LinkSheet.tsx";
import { Members } from "./Members.tsx";
import { Orphans } from "./Orphans.tsx";

type Shown = { link: ActivationLink; name: string };
type Leaving = { team: Team; member: Member };

/** « Équipe », for a lead: files nobody follows first, then who is there and whether they can come in. */
export function TeamScreen() {
  const read = useLive("team", readTeams);
  const [shown, setShown] = useState<Shown>();
  const [adding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<Leaving>();
  const [error, setError] = useState<string>();
  const readOnly = read.state === "offline";
  const link = async (member: Member): Promise<void> => {
    setError(undefined);
    try {
      setShown({ link: await makeLink(member.id), name: fullName(member) });
      await read.refresh();
    } catch (cause) {
      setError(said(cause));
    }
  };
  return (
    <Screen title={t("team.title")} wide>
      <div class="stack">
        {readOnly && read.at && <Warning>{t("caseload.offline", { when: keptWhen(read.at) })}</Warning>}
        <Refusal>{error}</Refusal>
        {!read.value && read.state === "error" && (
          <ErrorState text={said(read.error)} onRetry={read.refresh} />
        )}
        {!read.value && read.state === "loading" && <Skeleton lines={6} />}
        {read.value && (
          <>
            <Orphans teams={read.value} readOnly={readOnly} refresh={read.refresh} />
            {!readOnly && (
              <div>
                <Button onClick={() => setAdding(true)}>{t("colleague.title")}</Button>
              </div>
            )}
            {read.value.teams.map(team => (
              <Members
                key={team.id}
                team={team}
                readOnly={readOnly}
                onLink={link}
                onEnd={member => setLeaving({ team, member })}
              />
            ))}
          </>
        )}
      </div>
      <LinkSheet
        link={shown?.link}
        name={shown?.name ?? ""}
        onClose={() => setShown(undefined)}
        refresh={read.refresh}
      />
      <ColleagueSheet
        open={adding}
        teams={read.value?.teams ?? []}
        onClose={() => setAdding(false)}
        put={read.put}
      />
      <EndSheet leaving={leaving} onClose={() => setLeaving(undefined)} put={read.put} />
    </Screen>
  );
}
