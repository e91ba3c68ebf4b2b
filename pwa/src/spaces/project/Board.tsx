import { useState } from "preact/hooks";
import "./project.css";
import type { Project } from "../../services/project/project.ts";
import { longDate } from "../../text/dates.ts";
import { Progress, WhoSees } from "../../ui/index.ts";
import { Asked } from "./Asked.tsx";
import { useHand } from "./hand.ts";
import { LineSheet, type Writing } from "./LineSheet.tsx";
import { Part } from "./Part.tsx";
import { Signing } from "./Signing.tsx";
import { t } from "./words.ts";

/** The project whole: where it stands with its signatures, what waits for a choice, the six parts. */
export function Board({ project }: { project: Project }) {
  const hand = useHand();
  const [writing, setWriting] = useState<Writing>();
  const n = project.filled?.length ?? 0;
  return (
    <div class="stack project">
      <p class="lead">{leadOf(hand)}</p>
      <Progress value={n} max={6} label={t("filled", { n })} />
      <Asked />
      <Signing project={project} />
      <div class="project-parts">
        {project.domains.map(domain => (
          <Part key={domain.code} domain={domain} project={project} onWrite={setWriting} />
        ))}
      </div>
      {hand.side === "young" && <WhoSees>{t("sees")}</WhoSees>}
      <details class="details">
        <summary>{t("law")}</summary>
        {project.domains.map(one => (
          <p key={one.code}>{one.law}</p>
        ))}
        {project.sources?.map(({ title, mark }) => (
          <p key={title}>{mark === "V" ? title : t("law.doubt", { title })}</p>
        ))}
        {project.checked_on && <p>{t("law.checked", { date: longDate(project.checked_on) })}</p>}
      </details>
      {writing && (
        <LineSheet
          key={writing.line?.id ?? `${writing.blank.kind}${writing.blank.goal ?? writing.domain.code}`}
          writing={writing}
          onClose={() => setWriting(undefined)}
        />
      )}
    </div>
  );
}

function leadOf({ side, name, mayWrite }: { side: string; name: string; mayWrite: boolean }): string {
  if (side === "young") return t("lead");
  return mayWrite ? t("pro.lead", { name }) : t("pro.read_only", { name });
}
