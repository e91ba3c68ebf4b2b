import { FileUp } from "lucide-preact";
import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { Screen } from "../../../frame/index.ts";
import { type CaseloadImport, readImport } from "../../../services/people/imports.ts";
import { readMe } from "../../../services/people/me.ts";
import { Button, SelectField } from "../../../ui/index.ts";
import { importHref } from "../addresses.ts";
import { useLive } from "../live.ts";
import { Refusal } from "../parts.tsx";
import { isLead } from "../role.ts";
import { t } from "../words.ts";
import { chosenFile, chosenTeam, forgetImport, remembered } from "./current.ts";
import { Sending, useSending } from "./sending.tsx";

const OVER = new Set(["done", "cancelled", "failed"]);

/** « Importer des dossiers »: choose or drop a CSV. Nothing is written before the preview is confirmed. */
export function ImportStart() {
  const { route } = useLocation();
  const me = useLive("me", readMe);
  const teams = isLead() ? (me.value?.teams ?? []) : [];
  const [team, setTeam] = useState<string>();
  const [over, setOver] = useState(false);
  const [underWay, setUnderWay] = useState<CaseloadImport>();
  const work = useSending(made => route(importHref(made.id)));
  useEffect(() => {
    const id = remembered();
    if (!id) return;
    readImport(id).then(
      found => (OVER.has(found.status) ? forgetImport() : setUnderWay(found)),
      () => undefined,
    );
  }, []);
  const take = (file: File | undefined): void => {
    setOver(false);
    if (!file) return;
    chosenFile.value = file;
    chosenTeam.value = team ?? teams[0]?.id;
    work.send(file, chosenTeam.value);
  };
  return (
    <Screen title={t("import.title")}>
      <div class="stack">
        {underWay && (
          <div class="notice stack stack-2">
            <p>{t("import.under_way")}</p>
            <Button href={importHref(underWay.id)}>{t("import.resume")}</Button>
          </div>
        )}
        <p>{isLead() ? t("import.lead.lead") : t("import.lead.referent")}</p>
        <p class="meta">{t("import.rules")}</p>
        {teams.length > 1 && (
          <SelectField
            id="import-team"
            label={t("import.team")}
            value={team ?? teams[0]?.id ?? ""}
            options={teams.map(({ id, name }) => ({ value: id, label: name }))}
            onInput={setTeam}
          />
        )}
        <Refusal>{work.error}</Refusal>
        {work.state ? (
          <Sending work={work} />
        ) : (
          <label
            class="drop"
            data-over={over ? "" : undefined}
            onDragOver={event => {
              event.preventDefault();
              setOver(true);
            }}
            onDragLeave={() => setOver(false)}
            onDrop={event => {
              event.preventDefault();
              take(event.dataTransfer?.files[0]);
            }}
          >
            <FileUp size={24} aria-hidden="true" />
            <span class="drop-words">
              <strong>{t("import.choose")}</strong>
              <span class="meta">{t("import.choose.hint")}</span>
            </span>
            <input
              id="import-file"
              type="file"
              accept=".csv,.txt,text/csv,text/plain"
              onChange={event => {
                const [file] = event.currentTarget.files ?? [];
                event.currentTarget.value = "";
                take(file);
              }}
            />
          </label>
        )}
        <details>
          <summary>{t("import.which")}</summary>
          <div class="stack stack-2">
            <p>{t("import.which.needed")}</p>
            <p>{t("import.which.useful")}</p>
            <p>{t("import.which.never")}</p>
          </div>
        </details>
      </div>
    </Screen>
  );
}
