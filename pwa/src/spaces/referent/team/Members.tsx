import type { Member, Team } from "../../../services/desk/team.ts";
import { longDate, when } from "../../../text/dates.ts";
import { Button, Pill, type Status } from "../../../ui/index.ts";
import { fullName } from "../caseload/index.ts";
import { myId } from "../role.ts";
import { t } from "../words.ts";
import { gesturesOn } from "./members.ts";

const pills = {
  none: ["todo", "team.none"],
  invited: ["sent", "team.handed"],
  active: ["finished", "team.active"],
} as const satisfies Record<Member["account"], [Status, string]>;

type Ways = {
  readOnly: boolean;
  onInvite: (member: Member) => Promise<void>;
  onTakeBack: (member: Member) => void;
  onEnd: (member: Member) => void;
};

/** The people of one team: their role, how many they follow, whether they can come in, and what to do about it. */
export function Members({ team, ...ways }: Ways & { team: Team }) {
  return (
    <section class="card stack stack-2" aria-labelledby={`team-${team.id}`}>
      <h2 id={`team-${team.id}`}>{team.name}</h2>
      <ul class="team-list">
        {team.members.map(member => {
          const [status, word] = pills[member.account];
          return (
            <li key={member.id}>
              <Who member={member} />
              <Pill status={status} label={t(word)} />
              {!ways.readOnly && <Gestures member={member} {...ways} />}
            </li>
          );
        })}
      </ul>
      {team.members.length < 2 && <p class="meta">{t("team.alone")}</p>}
    </section>
  );
}

function Who({ member }: { member: Member }) {
  const roles = member.roles.map(role => t(`role.${role}`)).join(", ");
  const follows = member.youths ? t("team.follows", { n: member.youths }) : t("team.follows_none");
  return (
    <div class="team-who">
      <strong>{fullName(member)}</strong>
      {member.id === myId() && <span class="meta"> {t("team.you")}</span>}
      <span class="meta line">{`${roles} · ${follows}`}</span>
      {member.activation && (
        <span class="meta line">{t("team.waits", { when: when(member.activation.expires_at) })}</span>
      )}
      {member.ends_on && <span class="meta line">{t("team.ends", { date: longDate(member.ends_on) })}</span>}
    </div>
  );
}

function Gestures({ member, onInvite, onTakeBack, onEnd }: Ways & { member: Member }) {
  const name = fullName(member);
  const { invite, takeBack, end } = gesturesOn(member, myId());
  const again = invite === "again";
  return (
    <div class="cluster team-gestures no-print">
      {invite && (
        <Button
          aria-label={t(again ? "team.again_for" : "team.invite_for", { name })}
          aria-haspopup="dialog"
          onClick={() => onInvite(member)}
        >
          {t(again ? "team.again" : "team.invite")}
        </Button>
      )}
      {takeBack && (
        <Button
          kind="quiet"
          aria-label={t("team.take_back_for", { name })}
          aria-haspopup="dialog"
          onClick={() => onTakeBack(member)}
        >
          {t("team.take_back")}
        </Button>
      )}
      {end && (
        <Button
          kind="quiet"
          aria-label={t("team.end_for", { name })}
          aria-haspopup="dialog"
          onClick={() => onEnd(member)}
        >
          {t("team.end")}
        </Button>
      )}
    </div>
  );
}
