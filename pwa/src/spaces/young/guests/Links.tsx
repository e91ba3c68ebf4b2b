import { useState } from "preact/hooks";
import { Loaded } from "../../../frame/index.ts";
import { readLinks } from "../../../services/guests/links.ts";
import { Button, Empty } from "../../../ui/index.ts";
import { Page, useRead } from "../parts.tsx";
import { OneLink } from "./OneLink.tsx";
import { g } from "./words.ts";

/** Every link of mine for somebody outside: those that go on, then those that are over. */
export default function Links() {
  const links = useRead("guest-links:all", () => readLinks("all"));
  const [over, setOver] = useState(false);
  return (
    <Page title={g("links.title")} back="/jeune/papiers/partages">
      <Loaded of={links} skeleton={4}>
        {all => {
          const live = all.filter(one => one.state === "live");
          const past = all.filter(one => one.state !== "live");
          return (
            <div class="stack">
              {live.length === 0 && (
                <Empty
                  text={g("links.empty")}
                  action={<Button href="/jeune/papiers">{g("links.papers")}</Button>}
                />
              )}
              {live.map(one => (
                <OneLink key={one.id} link={one} titled onChanged={links.refresh} />
              ))}
              {past.length > 0 && (
                <Button kind="quiet" aria-expanded={over} onClick={() => setOver(!over)}>
                  {g("links.past", { n: past.length })}
                </Button>
              )}
              {over && past.map(one => <OneLink key={one.id} link={one} titled onChanged={links.refresh} />)}
            </div>
          );
        }}
      </Loaded>
    </Page>
  );
}
