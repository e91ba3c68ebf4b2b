import { Flag, HeartHandshake, UserCheck, Users } from "lucide-preact";
import { Loaded } from "../../../frame/index.ts";
import { type CirclePerson, readCircle } from "../../../services/people/me.ts";
import { longDate } from "../../../text/dates.ts";
import { Card, Empty, type Icon, List, Row } from "../../../ui/index.ts";
import { PersonGestures } from "../../reporting/later.tsx";
import { t as r } from "../../reporting/words.ts";
import { Page, useRead } from "../parts.tsx";
import { t } from "../words.ts";

const icons: Record<CirclePerson["kind"], Icon> = {
  referent: UserCheck,
  mentor: HeartHandshake,
  team: Users,
};

/** What a permission means to the person it is about. A name we do not know is not said. */
const words = {
  "identity.read": "see.identity",
  "identity.first_name": "see.first_name",
  "measures.read": "see.measures",
  "milestones.read": "see.milestones",
  "document.read": "see.documents",
  "readiness.read": "see.readiness",
  "trace.read": "see.trace",
  "pecule.read": "see.pecule",
  "steps.read": "see.steps",
  "project.read": "see.project",
  "deliveries.read": "see.deliveries",
} as const;

function inWords(codes: string[]): string {
  // Whoever reads the identity reads the first name too: said once.
  const kept = codes.includes("identity.read") ? codes.filter(code => code !== "identity.first_name") : codes;
  const known = kept.filter((code): code is keyof typeof words => code in words);
  return new Intl.ListFormat("fr", { type: "conjunction" }).format(known.map(code => t(words[code])));
}

/** Who I have around me, since when, what each sees, sees if I share, and does not see. */
export function Circle() {
  const circle = useRead("circle", readCircle);
  return (
    <Page title={t("circle.title")} back="/jeune/moi">
      <p class="lead">{t("circle.lead")}</p>
      <Loaded of={circle} skeleton={4}>
        {people => (
          <div class="stack">
            {people.length === 0 && <Empty text={t("circle.empty")} />}
            {people.map(person => (
              <Person key={`${person.kind}:${person.id}`} person={person} />
            ))}
            {people.length > 0 && !people.some(one => one.kind === "mentor") && (
              <p>
                {t("circle.no_mentor")} <a href="/jeune/moi/mentor">{t("me.mentor")}</a>
              </p>
            )}
            <List>
              <Row href="/jeune/moi/signalements" icon={Flag} title={r("mine.title")} meta={r("mine.meta")} />
            </List>
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Person({ person }: { person: CirclePerson }) {
  const { kind, first_name, since } = person;
  const Picture = icons[kind];
  const name = t(`circle.${kind}`, { name: first_name, date: longDate(since) });
  const lines = [
    ["circle.sees", inWords(person.sees)],
    ["circle.if_shared", inWords(person.if_shared)],
    ["circle.sees_not", inWords(person.sees_not)],
  ] as const;
  return (
    <Card as="article">
      <h2 class="person">
        <Picture size={24} aria-hidden="true" />
        <span>{name}</span>
      </h2>
      {lines.map(([key, what]) => what && <p key={key}>{t(key, { what })}</p>)}
      {kind !== "team" && <PersonGestures person={person} />}
    </Card>
  );
}
