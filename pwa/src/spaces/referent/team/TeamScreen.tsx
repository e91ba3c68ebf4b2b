import { ChartColumn, HeartHandshake, LifeBuoy, ListChecks, Phone, Undo2, UserPlus } from "lucide-preact";
import { useState } from "preact/hooks";
import { keptWhen, Screen } from "../../../frame/index.ts";
import {
  type ActivationLink,
  type Member,
  makeLink,
  readTeams,
  revokeLink,
  type Team,
  type Teams,
} from "../../../services/desk/team.ts";
import { Button, Dialog, ErrorState, List, Row, Skeleton } from "../../../ui/index.ts";
import { TeamReportsPart, ToSignPart } from "../../officer/ToSign.tsx";
import { places } from "../addresses.ts";
import { fullName } from "../caseload/index.ts";
import { d } from "../desk-words.ts";
import { useLive } from "../live.ts";
import { Refusal, Warning } from "../parts.tsx";
import { CohortPart } from "../pecule/CohortPart.tsx";
import { o } from "../reopen/words.ts";
import { p as r } from "../support/words.ts";
import { said, t } from "../words.ts";
import { ColleagueSheet } from "./ColleagueSheet.tsx";
import { EndSheet } from "./EndSheet.tsx";
import { LinkSheet } from "./LinkSheet.tsx";
import { Members } from "./Members.tsx";
import { memberOf } from "./members.ts";
import { Orphans } from "./Orphans.tsx";
import { WatchPart } from "./WatchPart.tsx";
import "./team.css";

type Shown = { link: ActivationLink; member: Member };
type Leaving = { team: Team; member: Member };

/** « Équipe », for a lead: files nobody follows first, then who is there and whether they can come in. */
export function TeamScreen() {
  const read = useLive("team", readTeams);
  const [shown, setShown] = useState<Shown>();
  const [adding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<Leaving>();
  const [takingBack, setTakingBack] = useState<Member>();
  const [error, setError] = useState<string>();
  const teams = read.value;
  const readOnly = read.state === "offline";
  const then = async (gesture: () => Promise<void>): Promise<void> => {
    setError(undefined);
    try {
      await gesture();
    } catch (cause) {
      setError(said(cause));
    }
    await read.refresh();
  };
  const takeBack = (member: Member | undefined): Promise<void> =>
    then(async () => {
      setTakingBack(undefined);
      if (member?.activation) await revokeLink(member.activation.id);
    });
  return (
    <Screen title={t("team.title")} wide>
      <div class="stack" aria-busy={read.state === "loading"}>
        <div class="between">
          <p class="meta">{t("team.lead")}</p>
          {teams && !readOnly && (
            <Button icon={UserPlus} aria-haspopup="dialog" onClick={() => setAdding(true)}>
              {t("colleague.title")}
            </Button>
          )}
        </div>
        <State read={read} />
        <List>
          <Row href={places.loads} icon={ChartColumn} title={d("loads.title")} meta={d("loads.meta")} />
          <Row
            href={places.mentors}
            icon={HeartHandshake}
            title={t("tab.mentors")}
            meta={t("team.mentors.meta")}
          />
          <Row href={places.reopen} icon={LifeBuoy} title={o("title")} meta={o("meta")} />
          <Row href={places.support} icon={Undo2} title={r("title")} meta={r("meta")} />
          <Row href={places.guides} icon={ListChecks} title={t("team.guides")} meta={t("team.guides.meta")} />
          <Row
            href={places.contacts}
            icon={Phone}
            title={t("team.contacts")}
            meta={t("team.contacts.meta")}
          />
        </List>
        <Refusal>{error}</Refusal>
        <TeamReportsPart />
        <ToSignPart />
        <CohortPart />
        {teams && <Orphans teams={teams} readOnly={readOnly} refresh={read.refresh} />}
        {teams && <WatchPart teams={teams} readOnly={readOnly} refresh={read.refresh} />}
        {teams?.teams.map(team => (
          <Members
            key={team.id}
            team={team}
            readOnly={readOnly}
            onInvite={member => then(async () => setShown({ link: await makeLink(member.id), member }))}
            onTakeBack={setTakingBack}
            onEnd={member => setLeaving({ team, member })}
          />
        ))}
      </div>
      <LinkSheet
        link={shown?.link}
        name={shown ? fullName(shown.member) : ""}
        used={memberOf(teams, shown?.member.id)?.account === "active"}
        onClose={() => setShown(undefined)}
        refresh={read.refresh}
      />
      <ColleagueSheet
        open={adding}
        teams={teams?.teams ?? []}
        onClose={() => setAdding(false)}
        put={read.put}
      />
      <EndSheet leaving={leaving} onClose={() => setLeaving(undefined)} put={read.put} />
      <Dialog
        open={takingBack !== undefined}
        title={t("team.take_back.title", { name: takingBack ? fullName(takingBack) : "" })}
        confirm={t("team.take_back.go")}
        keep={t("team.take_back.keep")}
        danger
        onConfirm={() => takeBack(takingBack)}
        onClose={() => setTakingBack(undefined)}
      >
        <p>{t("team.take_back.text")}</p>
      </Dialog>
    </Screen>
  );
}

/** What was read stays on screen when it cannot be read again. */
function State({ read }: { read: ReturnType<typeof useLive<Teams>> }) {
  if (read.state === "offline" && read.at)
    return <Warning>{t("team.offline", { when: keptWhen(read.at) })}</Warning>;
  if (read.state === "error" && read.value)
    return (
      <div class="between">
        <Refusal>{`${t("team.error")} ${said(read.error)}`}</Refusal>
        <Button onClick={read.refresh}>{t("caseload.retry")}</Button>
      </div>
    );
  if (read.state === "error") return <ErrorState text={said(read.error)} onRetry={read.refresh} />;
  return read.value ? null : <Skeleton lines={6} />;
}
