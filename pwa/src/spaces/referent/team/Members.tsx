import type { Member, Team } from "../../../services/desk/team.ts";
import { longDate } from "../../../text/dates.ts";
import { Button, type Column, DataTable } from "../../../ui/index.ts";
import { fullName } from "../caseload/index.ts";
import { myId } from "../role.ts";
import { t } from "../words.ts";

type Gestures = {
  team: Team;
  readOnly: boolean;
  onLink: (member: Member) => Promise<void>;
  onEnd: (member: Member) => void;
};

/** The people of one team: their role, how many they follow, whether they can come in. */
export function Members({ team, readOnly, onLink, onEnd }: Gestures) {
  const columns: Column<Member>[] = [
    { id: "name", title: t("column.name"), cell: fullName },
    { id: "role", title: t("team.role"), cell: one => one.roles.map(role => t(`role.${role}`)).join(", ") },
    { id: "youths", title: t("team.youths"), figures: true, cell: one => one.youths },
    { id: "account", title: t("column.account"), cell: accountOf },
    ...(readOnly ? [] : [{ id: "gesture", title: t("column.gesture"), cell: gesture }]),
  ];
  function gesture(one: Member) {
    return (
      <span class="cluster">
        {one.account !== "active" && (
          <Button aria-label={t("team.link_for", { name: fullName(one) })} onClick={() => onLink(one)}>
            {one.account === "none" ? t("team.link") : t("team.link_again")}
          </Button>
        )}
        {one.id !== myId() && !one.ends_on && (
          <Button
            kind="quiet"
            aria-label={t("team.end_for", { name: fullName(one) })}
            onClick={() => onEnd(one)}
          >
            {t("team.end")}
          </Button>
        )}
      </span>
    );
  }
  return (
    <section class="stack stack-2 members" aria-labelledby={`team-${team.id}`}>
      <h2 id={`team-${team.id}`}>{team.name}</h2>
      <DataTable
        label={team.name}
        columns={columns}
        rows={team.members}
        idOf={one => one.id}
        nameOf={fullName}
      />
    </section>
  );
}

function accountOf(one: Member): string {
  if (one.ends_on) return t("team.ends", { date: longDate(one.ends_on) });
  if (one.account === "invited" && one.activation)
    return t("team.invited", { date: longDate(one.activation.expires_at) });
  return t(`account.${one.account}`);
}
