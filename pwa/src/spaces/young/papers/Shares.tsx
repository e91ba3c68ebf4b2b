import { Link2 } from "lucide-preact";
import { useState } from "preact/hooks";
import { Loaded } from "../../../frame/index.ts";
import { readGrants } from "../../../services/documents/sharing.ts";
import { Button, Empty, List, Row } from "../../../ui/index.ts";
import { Page, useRead } from "../parts.tsx";
import { t } from "../words.ts";
import { p } from "./papers-words.ts";
import { isLive, OneGrant } from "./SharedWith.tsx";

/** Every sharing of mine: those that go on, then those that are over. */
export default function Shares() {
  const grants = useRead("grants:all", () => readGrants("all"));
  const [over, setOver] = useState(false);
  return (
    <Page title={p("shares.title")} back="/jeune/papiers">
      <Loaded of={grants} skeleton={4}>
        {all => {
          const live = all.filter(isLive);
          const past = all.filter(one => !isLive(one));
          return (
            <div class="stack">
              <List>
                <Row icon={Link2} href="/jeune/papiers/invites" title={p("shares.outside")} />
              </List>
              {live.length === 0 && (
                <Empty
                  text={p("shares.empty")}
                  action={<Button href="/jeune/papiers">{t("add.to_list")}</Button>}
                />
              )}
              {live.map(one => (
                <OneGrant key={one.id} grant={one} titled onEnded={grants.refresh} />
              ))}
              {past.length > 0 && (
                <Button kind="quiet" aria-expanded={over} onClick={() => setOver(!over)}>
                  {p("shares.past", { n: past.length })}
                </Button>
              )}
              {over && past.map(one => <OneGrant key={one.id} grant={one} titled onEnded={grants.refresh} />)}
            </div>
          );
        }}
      </Loaded>
    </Page>
  );
}
