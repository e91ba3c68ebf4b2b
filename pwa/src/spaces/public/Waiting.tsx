import { Screen } from "../../frame/index.ts";
import { keptWhen } from "../../frame/Loaded.tsx";
import { online } from "../../platform/connectivity.ts";
import { type Entry, entries, settle } from "../../platform/queue.ts";
import { flush } from "../../platform/sending.ts";
import { doorOf, homeOf, session } from "../../platform/session.ts";
import { Button, Card, Empty, List, Row } from "../../ui/index.ts";
import { t } from "./words.ts";

/** What this phone still has to send, in order; and what the person must decide. */
export default function Waiting() {
  const now = session.value;
  if (now.state !== "open") {
    const door = doorOf(now.state === "known" ? now.role : undefined);
    return (
      <Screen title={t("waiting.title")} back="/">
        <Empty text={t("waiting.closed")} action={<Button href={door}>{t("waiting.open")}</Button>} />
      </Screen>
    );
  }
  const waits = entries.value.filter(entry => entry.state === "waiting");
  const asks = entries.value.filter(entry => entry.state !== "waiting");
  return (
    <Screen title={t("waiting.title")} back={homeOf(now.who.role)}>
      <div class="stack">
        {asks.map(entry => (
          <Question key={entry.id} entry={entry} />
        ))}
        {waits.length > 0 && (
          <>
            <p>{t("waiting.in_order")}</p>
            <List>
              {waits.map(entry => (
                <Row
                  key={entry.id}
                  title={entry.label}
                  meta={t("waiting.made", { when: keptWhen(entry.at) })}
                  waiting
                />
              ))}
            </List>
            {online.value && <Button onClick={flush}>{t("waiting.now")}</Button>}
          </>
        )}
        {entries.value.length === 0 && <Empty mood="done" text={t("waiting.none")} />}
      </div>
    </Screen>
  );
}

/** A conflict: two answers, one choice. A refusal: its reason, try again or drop it. Nothing typed is lost before. */
function Question({ entry }: { entry: Entry }) {
  const conflict = entry.state === "conflict";
  const place = conflict ? placeOf(entry) : undefined;
  return (
    <Card as="article">
      <strong>{entry.label}</strong>
      <p class="meta">{t("waiting.made", { when: keptWhen(entry.at) })}</p>
      <p>{conflict ? t("waiting.conflict") : t("waiting.refused")}</p>
      {entry.answer && !conflict && <p>{entry.answer.detail}</p>}
      <div class="cluster">
        {place ? (
          <Button href={place}>{t("waiting.look")}</Button>
        ) : (
          <Button onClick={() => settle(entry.id, "mine", seenVersion(entry))}>
            {conflict ? t("waiting.mine") : t("waiting.again")}
          </Button>
        )}
        <Button onClick={() => settle(entry.id, "theirs")}>
          {conflict ? t("waiting.theirs") : t("waiting.drop")}
        </Button>
      </div>
    </Card>
  );
}

/** An answer is about a day and an hour: when they changed, one looks at them before answering again. */
function placeOf({ subject }: Entry): string | undefined {
  const [kind, id] = subject.split(":");
  return kind === "appointment" && id ? `/jeune/agenda/${id}` : undefined;
}

/** The version the server has today, when its refusal says it. */
function seenVersion(entry: Entry): number | undefined {
  const body = entry.answer?.body as { version?: unknown; current?: { version?: unknown } } | undefined;
  const version = body?.version ?? body?.current?.version;
  return typeof version === "number" ? version : undefined;
}
