import { useState } from "preact/hooks";
import { Problem } from "../../../platform/http.ts";
import { addColleague, type Colleague, type Team, type Teams } from "../../../services/desk/team.ts";
import { Button, CheckField, focusOn, SelectField, Sheet, TextField, toast } from "../../../ui/index.ts";
import { useFirst } from "../first.ts";
import { Refusal } from "../parts.tsx";
import { said, t } from "../words.ts";

type Props = { open: boolean; teams: Team[]; onClose: () => void; put: (teams: Teams) => void };

/** Somebody joins a team; their account stays closed until they are given a link. */
export function ColleagueSheet(props: Props) {
  return (
    <Sheet open={props.open} title={t("colleague.title")} onClose={props.onClose}>
      {props.open && <Form {...props} />}
    </Sheet>
  );
}

function Form({ teams, onClose, put }: Props) {
  const [told, setTold] = useState<Colleague>({
    team_id: teams[0]?.id ?? "",
    role: "referent",
    first_name: "",
    last_name: "",
    other: false,
  });
  const [twin, setTwin] = useState(false);
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  useFirst("colleague-first");
  const change = (next: Partial<Colleague>): void => setTold(had => ({ ...had, ...next }));
  const lacking = told.first_name.trim() === "" ? "first" : told.last_name.trim() === "" ? "last" : undefined;
  const missing = lacking && { say: t(`colleague.missing.${lacking}`), focus: `colleague-${lacking}` };
  const send = async (): Promise<void> => {
    if (busy) return;
    if (missing) return focusOn(missing.focus);
    setBusy(true);
    setError(undefined);
    setFaults({});
    try {
      put(await addColleague(told));
      toast(t("colleague.said", { name: `${told.first_name} ${told.last_name}` }));
      onClose();
    } catch (cause) {
      if (cause instanceof Problem) {
        setFaults(cause.fields);
        setTwin(cause.code === "same_name");
      }
      setError(said(cause));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      class="stack"
      onSubmit={event => {
        event.preventDefault();
        void send();
      }}
    >
      <TextField
        id="colleague-first"
        label={t("colleague.first_name")}
        value={told.first_name}
        error={faults.first_name}
        autocomplete="off"
        onInput={first_name => change({ first_name })}
      />
      <TextField
        id="colleague-last"
        label={t("colleague.last_name")}
        value={told.last_name}
        error={faults.last_name}
        autocomplete="off"
        onInput={last_name => change({ last_name })}
      />
      <SelectField
        label={t("team.role")}
        value={told.role}
        error={faults.role}
        options={[
          { value: "referent", label: t("role.referent") },
          { value: "mentor", label: t("role.mentor") },
        ]}
        onInput={role => change({ role: role === "mentor" ? "mentor" : "referent" })}
      />
      {teams.length > 1 && (
        <SelectField
          label={t("circle.team")}
          value={told.team_id}
          options={teams.map(({ id, name }) => ({ value: id, label: name }))}
          onInput={team_id => change({ team_id })}
        />
      )}
      <Refusal>{error}</Refusal>
      {twin && (
        <CheckField label={t("colleague.other")} checked={told.other} onInput={other => change({ other })} />
      )}
      <p class="meta">{t("colleague.note")}</p>
      <Button kind="filled" type="submit" wide busy={busy} missing={missing}>
        {t("colleague.go")}
      </Button>
    </form>
  );
}
