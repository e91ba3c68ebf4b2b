import { MapPin } from "lucide-preact";
import { contactOf } from "../../../services/contacts/all.ts";
import { readLocal } from "../../../services/contacts/local.ts";
import { readPaperTypes } from "../../../services/documents/papers.ts";
import type { GuideStep } from "../../../services/steps/guides.ts";
import { type Children, Tag } from "../../../ui/index.ts";
import { useLive } from "../live.ts";
import { g } from "./words.ts";

type Props = { step: GuideStep; n: number; of: number; children?: Children };

/** One step as a young person reads it, without what is theirs; under it, what its editor can do. */
export function StepSight({ step, n, of, children }: Props) {
  const types = useLive("paper-types", readPaperTypes);
  const here = useLive("local-contacts", readLocal);
  const labelOf = (code: string): string | undefined => types.value?.find(one => one.code === code)?.label;
  const contact =
    here.value?.find(one => one.id === step.local_contact)?.name ?? contactOf(step.contact)?.name;
  const id = `local-${step.code}`;
  const papers = step.papers?.map(labelOf).filter(Boolean).join(", ");
  const keep = step.keep && labelOf(step.keep);
  return (
    <li class="step" aria-labelledby={id}>
      <span class="step-number" aria-hidden="true">
        {n}
      </span>
      <div class="step-body stack stack-2">
        <h3 id={id}>
          <span class="visually-hidden">{g("step.of", { n, all: of })} : </span>
          {step.title}
        </h3>
        {step.local && (
          <Tag icon={MapPin} tone="deep">
            {g("step.local")}
          </Tag>
        )}
        {step.text.map(line => (
          <p key={line}>{line}</p>
        ))}
        {step.doubt && <p class="meta">{g("step.doubt", { doubt: step.doubt })}</p>}
        {contact && <p class="meta">{g("step.contact", { name: contact })}</p>}
        {papers && <p class="meta">{g("step.papers", { papers })}</p>}
        {step.where && <Place where={step.where} />}
        {step.lasts && <p class="meta">{g("step.lasts", { lasts: step.lasts })}</p>}
        {keep && <p class="meta">{g("step.keep", { paper: keep })}</p>}
        {step.blocked?.map(one => (
          <p key={one.when} class="meta">
            {g("step.blocked", { when: one.when, do: one.do })}
          </p>
        ))}
        {children}
      </div>
    </li>
  );
}

function Place({ where: { label, url } }: { where: NonNullable<GuideStep["where"]> }) {
  if (!url) return <p class="meta">{g("step.where", { where: label })}</p>;
  return (
    <p class="meta">
      <a href={url} rel="noreferrer noopener" target="_blank">
        {label}
      </a>
    </p>
  );
}
