import { useState } from "preact/hooks";
import { type CaseloadImport, readLeftOut } from "../../../services/people/imports.ts";
import { Button } from "../../../ui/index.ts";
import { places } from "../addresses.ts";
import { Refusal } from "../parts.tsx";
import { said, t } from "../words.ts";
import { CountsLine } from "./CountsLine.tsx";

/** Written, all at once: the counts, and the file of the lines left out. */
export function Done({ state }: { state: CaseloadImport }) {
  const [error, setError] = useState<string>();
  const take = async (): Promise<void> => {
    setError(undefined);
    try {
      save(await readLeftOut(state.id), t("import.left_out_name"));
    } catch (cause) {
      setError(said(cause));
      throw cause;
    }
  };
  return (
    <div class="stack">
      <h2>{t("import.done")}</h2>
      {state.counts && <CountsLine counts={state.counts} />}
      <Refusal>{error}</Refusal>
      {state.left_out_file && <p>{t("import.left_out")}</p>}
      <div class="cluster">
        <Button kind="filled" href={places.caseload}>
          {t("import.see")}
        </Button>
        {state.left_out_file && (
          <Button saysDone onClick={take}>
            {t("import.left_out_get")}
          </Button>
        )}
        <Button kind="quiet" href={places.import}>
          {t("import.restart")}
        </Button>
      </div>
    </div>
  );
}

/** Hands a file to the browser, as a download. */
function save(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
