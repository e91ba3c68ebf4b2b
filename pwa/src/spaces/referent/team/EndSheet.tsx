import { endMembership, type Member, type Team, type Teams } from "../../../services/desk/team.ts";
import { Sheet, toast } from "../../../ui/index.ts";
import { fullName } from "../caseload/index.ts";
import { todayHere } from "../DoneSheet.tsx";
import { DayForm } from "../file/DayForm.tsx";
import { stale } from "../live.ts";
import { Warning } from "../parts.tsx";
import { t } from "../words.ts";

/** A colleague leaves a team: the first day without access, and what it does to the files. */
export function EndSheet({
  leaving,
  onClose,
  put,
}: {
  leaving: { team: Team; member: Member } | undefined;
  onClose: () => void;
  put: (teams: Teams) => void;
}) {
  const name = leaving ? fullName(leaving.member) : "";
  return (
    <Sheet open={leaving !== undefined} title={t("end.title", { name })} onClose={onClose}>
      {leaving && (
        <div class="stack">
          {leaving.member.youths > 0 && <Warning>{t("end.files", { n: leaving.member.youths })}</Warning>}
          <DayForm
            id="end"
            label={t("end.on")}
            hint={t("end.hint")}
            first={todayHere()}
            go={t("end.go")}
            onDay={async day => {
              put(await endMembership(leaving.team.id, leaving.member.id, day));
              stale("caseload:");
              toast(t("end.said", { name }));
              onClose();
            }}
            onStale={async () => undefined}
          />
        </div>
      )}
    </Sheet>
  );
}
