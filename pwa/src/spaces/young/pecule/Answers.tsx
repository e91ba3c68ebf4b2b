import { Copy } from "lucide-preact";
import { Loaded } from "../../../frame/index.ts";
import { readClaim } from "../../../services/pecule/claim.ts";
import { shortDate } from "../../../text/dates.ts";
import { List, Row, toast } from "../../../ui/index.ts";
import { Page, useRead } from "../parts.tsx";
import { c } from "./pecule-words.ts";

const asked = ["last_name", "first_name", "birth_date"] as const;

/** What the official form asks, one answer a row: a tap copies it. */
export default function AnswersPage() {
  const claim = useRead("pecule-claim", readClaim);
  return (
    <Page title={c("answers.title")} back="/jeune/pecule/dossier">
      <p class="lead">{c("answers.lead")}</p>
      <Loaded of={claim} skeleton={3}>
        {({ form, site }) => (
          <div class="stack">
            <List>
              {asked.map(name => {
                const written = form[name];
                if (!written) return null;
                const value = name === "birth_date" ? shortDate(written) : written;
                return (
                  <Row
                    key={name}
                    icon={Copy}
                    title={value}
                    meta={c(`answers.${name}`)}
                    onClick={() => void copy(value)}
                  />
                );
              })}
            </List>
            <p>
              <span class="line">{c("answers.spelling")}</span>
              <span class="line">{c("answers.attach")}</span>
            </p>
            <p class="meta">{c("answers.check")}</p>
            <p>
              <a href={site} target="_blank" rel="noreferrer noopener">
                {c("next.site")}
              </a>
            </p>
          </div>
        )}
      </Loaded>
    </Page>
  );
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast(c("answers.copied"));
  } catch {
    toast(c("answers.not_copied"));
  }
}
