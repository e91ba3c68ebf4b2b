import { useState } from "preact/hooks";
import { keptWhen, Loaded } from "../../../frame/index.ts";
import { sentence } from "../../../platform/http.ts";
import { readTrace, type TraceEntry } from "../../../services/documents/papers.ts";
import { Button, Empty, List, Row } from "../../../ui/index.ts";
import { Alert, Page, useRead } from "../parts.tsx";
import { t } from "../words.ts";

/** « Qui a vu quoi »: every gesture on my papers, in sentences, the latest first. */
export function Trace() {
  const first = useRead("trace", () => readTrace());
  const [more, setMore] = useState<TraceEntry[]>([]);
  const [next, setNext] = useState<string>();
  const [error, setError] = useState<string>();
  const after = next ?? (more.length === 0 ? first.value?.next : undefined);
  const read = async (): Promise<void> => {
    setError(undefined);
    try {
      const found = await readTrace(after);
      setMore([...more, ...found.items]);
      setNext(found.next);
    } catch (cause) {
      setError(sentence(cause));
    }
  };
  return (
    <Page title={t("trace.title")} back="/jeune/papiers">
      <p class="lead">{t("trace.lead")}</p>
      <Loaded of={first} skeleton={5}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text={t("trace.empty")} />
          ) : (
            <div class="stack">
              <List>
                {[...items, ...more].map((one, i) => (
                  <Row key={`${one.at}:${i}`} title={one.sentence} meta={aboutOf(one)} />
                ))}
              </List>
              <Alert>{error}</Alert>
              {after && <Button onClick={read}>{t("trace.more")}</Button>}
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}

function aboutOf({ at, title, device }: TraceEntry): string {
  return [title, keptWhen(new Date(at)), device && t("trace.here", { device })].filter(Boolean).join(" · ");
}
