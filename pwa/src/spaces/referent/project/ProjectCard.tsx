import { useState } from "preact/hooks";
import { Loaded } from "../../../frame/index.ts";
import { sentence } from "../../../platform/problem.ts";
import { saveAs } from "../../../services/documents/takeaway.ts";
import { readPdf, readProject } from "../../../services/project/project.ts";
import { longDate } from "../../../text/dates.ts";
import { Button, Card, Progress } from "../../../ui/index.ts";
import { t } from "../../project/words.ts";
import { projectHref } from "../addresses.ts";
import { useLive } from "../live.ts";

/** The project on the file: how many parts are filled, where the signatures stand, the way to it. */
export function ProjectCard({ youth }: { youth: string }) {
  const project = useLive(`project:${youth}`, () => readProject(youth));
  const [fault, setFault] = useState<string>();
  const signed = project.value?.editions?.find(one => one.signed_on)?.number;
  const save = async (): Promise<void> => {
    setFault(undefined);
    try {
      if (signed) saveAs(t("edition.file", { n: signed }), await readPdf(youth, signed));
    } catch (error) {
      setFault(sentence(error));
    }
  };
  return (
    <Card label={t("pro.card")} class="stack stack-2">
      <h2 id="file-projet" tabIndex={-1}>
        {t("pro.card")}
      </h2>
      <Loaded of={project} skeleton={2}>
        {found => {
          const n = found.filled?.length ?? 0;
          const last = found.editions?.[0];
          return (
            <>
              <Progress value={n} max={6} label={t("filled", { n })} />
              <p>
                {last?.signed_on
                  ? t("sign.both", { n: last.number, date: longDate(last.signed_on) })
                  : last
                    ? t("sign.waits", { n: last.number })
                    : t("sign.never")}
              </p>
              {found.review && (
                <p>{found.review.due ? t("review.due") : t("review", { date: longDate(found.review.on) })}</p>
              )}
            </>
          );
        }}
      </Loaded>
      <div class="cluster no-print">
        <Button href={projectHref(youth)}>{t("pro.card.open")}</Button>
        {signed && <Button onClick={save}>{t("pro.card.pdf")}</Button>}
      </div>
      <div role="alert">{fault && <p class="field-error">{fault}</p>}</div>
    </Card>
  );
}
