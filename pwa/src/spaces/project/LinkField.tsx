import { useEffect, useState } from "preact/hooks";
import { dayOf, today } from "../../platform/clock.ts";
import { around, readAgenda } from "../../services/appointments/reading.ts";
import { readPaperTypes } from "../../services/documents/papers.ts";
import type { Domain, LinkKind, Written } from "../../services/project/project.ts";
import { type Guide, readGuides } from "../../services/steps/guides.ts";
import { when } from "../../text/dates.ts";
import { type Option, SelectField } from "../../ui/index.ts";
import { t } from "./words.ts";

type Linked = NonNullable<Written["link"]>;
type Way = "none" | "guide" | "appointment" | "paper";
type Lists = { guides: Guide[]; appointments: Option[]; papers: Option[] };

/** What ticks an action by itself: a journey or one step of it, an appointment, a paper. */
export function LinkField(props: {
  youth: string;
  domain: Domain | undefined;
  link: Linked | undefined;
  onInput: (link: Linked | undefined) => void;
}) {
  const { youth, link, onInput } = props;
  const [lists, setLists] = useState<Lists | "offline">();
  const [way, setWay] = useState<Way>(wayOf(link?.kind));
  useEffect(() => {
    readLists(youth).then(setLists, () => setLists("offline"));
  }, [youth]);
  const choose = (next: string): void => {
    setWay(next as Way);
    onInput(undefined);
  };
  if (lists === "offline") return <p class="meta">{t("link.offline")}</p>;
  return (
    <div class="stack stack-2">
      <SelectField
        label={t("link.field")}
        hint={t("link.hint")}
        value={way}
        options={[
          { value: "none", label: t("link.none") },
          ...(["guide", "appointment", "paper"] as const).map(one => ({
            value: one,
            label: t(`link.kind.${one}`),
          })),
        ]}
        onInput={choose}
      />
      {lists && way === "guide" && <GuideChoice {...props} guides={lists.guides} />}
      {lists && way === "appointment" && lists.appointments.length === 0 && (
        <p class="meta">{t("link.no_appointment")}</p>
      )}
      {lists && (way === "appointment" || way === "paper") && (
        <Which
          label={t(`link.which.${way}`)}
          options={way === "paper" ? lists.papers : lists.appointments}
          value={link?.kind === way ? link.ref : ""}
          onInput={ref => onInput(ref ? { kind: way, ref } : undefined)}
        />
      )}
    </div>
  );
}

/** A journey, those of this part of the project first; then the whole of it, or one step. */
function GuideChoice(props: {
  domain: Domain | undefined;
  guides: Guide[];
  link: Linked | undefined;
  onInput: (link: Linked | undefined) => void;
}) {
  const { domain, guides, link, onInput } = props;
  const [journey = "", step = ""] = (link?.ref ?? "").split("/");
  const guide = guides.find(one => one.code === journey);
  const here = (one: Guide): number => (one.domain === domain?.journeys ? 0 : 1);
  const sorted = [...guides].sort((a, b) => here(a) - here(b));
  return (
    <>
      <Which
        label={t("link.which.guide")}
        options={sorted.map(one => ({ value: one.code, label: one.title }))}
        value={journey}
        onInput={ref => onInput(ref ? { kind: "journey", ref } : undefined)}
      />
      {guide && (
        <SelectField
          label={t("link.which.step")}
          value={step}
          options={[
            { value: "", label: t("link.whole") },
            ...guide.steps.map(one => ({ value: one.code, label: one.title })),
          ]}
          onInput={code =>
            onInput(code ? { kind: "step", ref: `${journey}/${code}` } : { kind: "journey", ref: journey })
          }
        />
      )}
    </>
  );
}

function Which(props: { label: string; options: Option[]; value: string; onInput: (value: string) => void }) {
  const options = [{ value: "", label: t("link.choose") }, ...props.options];
  return <SelectField {...props} options={options} />;
}

function wayOf(kind: LinkKind | undefined): Way {
  if (kind === "step" || kind === "journey") return "guide";
  return kind ?? "none";
}

async function readLists(youth: string): Promise<Lists> {
  const [guides, agenda, papers] = await Promise.all([
    readGuides(),
    readAgenda(around(today()), youth),
    readPaperTypes(),
  ]);
  const coming = agenda.items.filter(one => one.starts_at && dayOf(new Date(one.starts_at)) >= today());
  return {
    guides,
    appointments: coming.map(one => ({ value: one.id, label: when(one.starts_at ?? "", agenda.zone) })),
    papers: papers.map(one => ({ value: one.code, label: one.label })),
  };
}
