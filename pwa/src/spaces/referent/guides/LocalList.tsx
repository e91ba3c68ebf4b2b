import { Phone } from "lucide-preact";
import { Loaded, Screen } from "../../../frame/index.ts";
import { type Change, readChanges } from "../../../services/guidance/local.ts";
import { byDomain, type Guide, readGuides } from "../../../services/steps/guides.ts";
import { domains, domainWord, Empty, List, Row } from "../../../ui/index.ts";
import { guideHref, places } from "../addresses.ts";
import { useLive } from "../live.ts";
import { Warning } from "../parts.tsx";
import { g } from "./words.ts";

/** Every journey, by domain of life, with what was changed here; first what the national text left behind. */
export function LocalList() {
  const guides = useLive("guides", readGuides);
  const changes = useLive("local-guides", readChanges);
  const lost = (changes.value ?? []).filter(one => one.lost);
  return (
    <Screen title={g("title")}>
      <div class="stack">
        <p class="lead">{g("lead")}</p>
        <List>
          <Row href={places.contacts} icon={Phone} title={g("contacts")} meta={g("contacts.meta")} />
        </List>
      </div>
      {lost.length > 0 && (
        <section class="stack stack-2" aria-labelledby="guides-lost">
          <h2 id="guides-lost">{g("lost.title")}</h2>
          <Warning>{g("lost")}</Warning>
          <List>
            {lost.map(one => (
              <Row
                key={one.id}
                href={guideHref(one.journey)}
                title={one.written.title ?? g(`change.${one.kind}`)}
              />
            ))}
          </List>
        </section>
      )}
      <Loaded of={guides} skeleton={8}>
        {items =>
          items.length === 0 ? (
            <Empty text={g("none")} />
          ) : (
            byDomain(items).map(({ domain, guides: some }) => (
              <section key={domain} class="stack stack-2" aria-labelledby={`local-${domain}`}>
                <h2 id={`local-${domain}`}>{domainWord(domain)}</h2>
                <List>
                  {some.map(guide => (
                    <Row
                      key={guide.code}
                      href={guideHref(guide.code)}
                      icon={domains[domain]}
                      domain={domain}
                      title={guide.title}
                      meta={metaOf(guide, changes.value ?? [])}
                    />
                  ))}
                </List>
              </section>
            ))
          )
        }
      </Loaded>
    </Screen>
  );
}

function metaOf(guide: Guide, changes: Change[]): string {
  const mine = changes.filter(one => one.journey === guide.code);
  const shown = mine.filter(one => one.published).length;
  const drafts = mine.length - shown;
  const parts = [shown > 0 && g("changes", { n: shown }), drafts > 0 && g("drafts", { n: drafts })];
  return parts.filter(Boolean).join(", ") || g("national");
}
