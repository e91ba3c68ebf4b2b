import { useState } from "preact/hooks";
import type { File } from "../../../services/desk/file.ts";
import { Button } from "../../../ui/index.ts";
import { Fact } from "../parts.tsx";
import { t } from "../words.ts";
import { FlagsSheet } from "./FlagsSheet.tsx";
import { saidFlag, shownNames } from "./flag-values.ts";
import type { May } from "./YouthFile.tsx";

/** What decides whether a right applies. Kept sealed; the young person may read it. */
export function Flags({ file, may, refresh }: { file: File; may: May; refresh: () => Promise<void> }) {
  const [editing, setEditing] = useState(false);
  return (
    <section class="card stack stack-2" aria-labelledby="file-flags">
      <h2 id="file-flags">{t("flags.title")}</h2>
      <p class="meta">{t("flags.why", { name: file.identity.first_name })}</p>
      <dl class="facts">
        {shownNames.map(name => (
          <Fact key={name} name={t(`flag.${name}`)}>
            {saidFlag(name, file.flags)}
          </Fact>
        ))}
      </dl>
      {may.edit && (
        <div class="no-print">
          <Button onClick={() => setEditing(true)}>{t("flags.edit")}</Button>
        </div>
      )}
      <FlagsSheet file={file} open={editing} onClose={() => setEditing(false)} refresh={refresh} />
    </section>
  );
}
