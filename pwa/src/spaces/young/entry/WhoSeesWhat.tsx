import { Building2, HeartHandshake, House, User, UserCheck } from "lucide-preact";
import { Screen } from "../../../frame/index.ts";
import { Actions, Button, Card, type Icon, List, Listen, Row, Switch } from "../../../ui/index.ts";
import { t } from "../words.ts";
import { INVITATION } from "./Invited.tsx";
import { agreed, invitation } from "./ticket.ts";

const people: [Icon, "you" | "referent" | "mentor" | "parents" | "service"][] = [
  [User, "you"],
  [UserCheck, "referent"],
  [HeartHandshake, "mentor"],
  [House, "parents"],
  [Building2, "service"],
];
const details = ["1", "2", "3", "4"] as const;

/** Who sees what, in plain words; the lines of law folded; what is only done after a yes (VLT-09, VLT-14). */
export function WhoSeesWhat() {
  const { previews, reminders } = agreed.value;
  const version = invitation.value?.terms_version ?? "";
  const read = people.map(([, who]) => `${t(`sees.${who}`)}. ${t(`sees.${who}.text`)}`).join(" ");
  return (
    <Screen title={t("sees.title")} back={INVITATION}>
      <div class="stack">
        <Listen text={read} />
        <List>
          {people.map(([icon, who]) => (
            <Row key={who} icon={icon} title={t(`sees.${who}`)} meta={t(`sees.${who}.text`)} />
          ))}
        </List>
        <details class="details">
          <summary>{t("sees.detail")}</summary>
          <ul class="stack">
            {details.map(one => (
              <li key={one}>{t(`sees.detail.${one}`, { version })}</li>
            ))}
          </ul>
        </details>
        <h2>{t("sees.switches")}</h2>
        <Card>
          <Switch
            label={t("sees.previews")}
            hint={t("sees.previews.hint")}
            on={previews}
            onInput={on => {
              agreed.value = { ...agreed.value, previews: on };
            }}
          />
          <Switch
            label={t("sees.reminders")}
            hint={t("sees.reminders.hint")}
            on={reminders}
            onInput={on => {
              agreed.value = { ...agreed.value, reminders: on };
            }}
          />
          <p>
            <strong>{t("sees.antivirus")}</strong>
            <br />
            <span class="meta">{t("sees.antivirus.none")}</span>
          </p>
        </Card>
        <Actions>
          <Button kind="filled" wide href={`${INVITATION}?etape=code`}>
            {t("sees.go")}
          </Button>
        </Actions>
      </div>
    </Screen>
  );
}
