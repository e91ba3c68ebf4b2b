import { FileUp } from "lucide-preact";
import { useState } from "preact/hooks";
import { Screen } from "../../../../frame/index.ts";
import { Problem } from "../../../../platform/http.ts";
import { bringIn, inBase64, type Look, lookAt } from "../../../../services/exchange/transfers.ts";
import { readMe } from "../../../../services/people/me.ts";
import { longDate } from "../../../../text/dates.ts";
import { Button, SelectField, TextField } from "../../../../ui/index.ts";
import { d } from "../../../handovers/transfer-words.ts";
import { fileHref } from "../../addresses.ts";
import { useLive } from "../../live.ts";
import { Refusal, Warning } from "../../parts.tsx";
import { said } from "../../words.ts";

/** « Recevoir un dossier scellé »: the file and its words, what it holds, then into a team; whole or not at all. */
export function Coming() {
  const me = useLive("me", readMe);
  const teams = me.value?.teams ?? [];
  const [file, setFile] = useState<File>();
  const [words, setWords] = useState("");
  const [found, setFound] = useState<Look>();
  const [team, setTeam] = useState<string>();
  const [made, setMade] = useState<string>();
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const act = async (gesture: (text: string) => Promise<void>): Promise<void> => {
    if (busy) return;
    if (!file) return setWrong({ "/file": d("come.file.missing") });
    setBusy(true);
    setWrong({});
    setError(undefined);
    try {
      await gesture(await inBase64(file));
    } catch (cause) {
      if (cause instanceof Problem) setWrong(pointed(cause.fields));
      setError(said(cause));
    } finally {
      setBusy(false);
    }
  };
  const bring = (): Promise<void> =>
    act(async text => setMade(await bringIn(text, words, team ?? teams[0]?.id ?? "")));
  return (
    <Screen title={d("come.title")}>
      <div class="stack">
        <p>{d("come.lead")}</p>
        {made ? (
          <>
            <p role="status">{d("come.over")}</p>
            <div>
              <Button kind="filled" href={fileHref(made)}>
                {d("come.see")}
              </Button>
            </div>
          </>
        ) : (
          <form
            class="stack"
            onSubmit={event => {
              event.preventDefault();
              void (found ? bring() : act(async text => setFound(await lookAt(text, words))));
            }}
          >
            <label class="drop">
              <FileUp size={24} aria-hidden="true" />
              <span class="drop-words">
                <strong>{file?.name ?? d("come.file.choose")}</strong>
                <span class="meta">{d("come.file.hint")}</span>
              </span>
              <input
                type="file"
                accept=".cap18"
                aria-label={d("come.file")}
                onChange={event => {
                  setFile(event.currentTarget.files?.[0]);
                  setFound(undefined);
                }}
              />
            </label>
            <TextField
              id="sealed-words"
              label={d("come.words")}
              value={words}
              autocomplete="off"
              onInput={typed => {
                setWords(typed);
                setFound(undefined);
              }}
              error={wrong["/words"]}
            />
            {found && <Found found={found} />}
            {found && teams.length > 1 && (
              <SelectField
                id="sealed-team"
                label={d("come.team")}
                value={team ?? teams[0]?.id ?? ""}
                options={teams.map(({ id, name }) => ({ value: id, label: name }))}
                onInput={setTeam}
              />
            )}
            <Refusal>{error ?? wrong["/file"]}</Refusal>
            {!found?.here && (
              <div>
                <Button kind="filled" type="submit" busy={busy}>
                  {d(found ? "come.go" : "come.look")}
                </Button>
              </div>
            )}
          </form>
        )}
      </div>
    </Screen>
  );
}

function Found({ found }: { found: Look }) {
  const name = `${found.first_name} ${found.last_name}`;
  return (
    <section class="card stack stack-2" aria-label={name}>
      <p>{d("come.found", { name, born: longDate(found.birth_date), from: found.from_name })}</p>
      <ul class="bullets">
        <li>{d("come.measures", { n: found.measures })}</li>
        <li>{d("come.done", { n: found.done })}</li>
        <li>{d("come.lines", { n: found.lines })}</li>
        <li>{d("come.messages", { n: found.messages })}</li>
      </ul>
      {found.here && <Warning>{d("come.here")}</Warning>}
    </section>
  );
}

/** `words` and `/words` are one field. */
function pointed(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, why]) => [field.startsWith("/") ? field : `/${field}`, why]),
  );
}
