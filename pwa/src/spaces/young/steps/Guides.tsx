import { CalendarClock, Scale, Search, Wallet } from "lucide-preact";
import { Loaded } from "../../../frame/index.ts";
import { byDomain, type Guide, isForAge, monthsOld, readGuides } from "../../../services/steps/guides.ts";
import { domains, domainWord, Empty, List, Row } from "../../../ui/index.ts";
import { ToolRows } from "../household/ToolRows.tsx";
import { useMine } from "../mine.ts";
import { Page, useRead } from "../parts.tsx";
import { NowPart } from "./NowPart.tsx";
import { s } from "./steps-words.ts";
import { useSteps } from "./use-steps.ts";

/** Every journey, by domain of life; first the dates and the money, which are one's own. */
export default function Guides() {
  const guides = useRead("guides", readGuides);
  const { home } = useMine();
  const mine = useSteps();
  const birth = home.value?.birth;
  const months = birth && monthsOld({ years: birth.age_years, months: birth.age_months });
  return (
    <Page title={s("guides.title")}>
      <p class="lead">{s("guides.lead")}</p>
      {guides.value && <NowPart guides={mine.mine(guides.value)} mine={mine} />}
      <List>
        <Row href="/jeune/chercher" icon={Search} title={s("guides.search")} meta={s("guides.search.meta")} />
        <Row
          href="/jeune/mes-droits"
          icon={Scale}
          title={s("guides.rights")}
          meta={s("guides.rights.meta")}
        />
        <Row
          href="/jeune/droits"
          icon={CalendarClock}
          title={s("guides.dates")}
          meta={s("guides.dates.meta")}
        />
        <Row
          href="/jeune/pecule"
          icon={Wallet}
          domain="argent"
          title={s("guides.money")}
          meta={s("guides.money.meta")}
        />
      </List>
      <Loaded of={guides} skeleton={6}>
        {items =>
          items.length === 0 ? (
            <Empty text={s("guides.none")} />
          ) : (
            <Domains items={mine.mine(items)} months={months} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Domains({ items, months }: { items: Guide[]; months: number | undefined }) {
  return (
    <>
      {byDomain(items).map(({ domain, guides }) => (
        <section key={domain} aria-labelledby={`guides-${domain}`} class="stack stack-2">
          <h2 id={`guides-${domain}`}>{domainWord(domain)}</h2>
          <List>
            <ToolRows domain={domain} />
            {guides.map(guide => (
              <Row
                key={guide.code}
                href={`/jeune/demarches/${guide.code}`}
                icon={domains[domain]}
                domain={domain}
                title={guide.title}
                meta={metaOf(guide, months)}
              />
            ))}
          </List>
        </section>
      ))}
    </>
  );
}

function metaOf(guide: Guide, months: number | undefined): string {
  if (months !== undefined && !isForAge(guide, months)) return guide.audience.words;
  return s("guides.count", { n: guide.steps.length });
}
