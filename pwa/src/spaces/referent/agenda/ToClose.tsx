import { useEffect } from "preact/hooks";
import type { ToClose as List } from "../../../services/appointments/reading.ts";
import { t, titleOf, whenOf } from "../../../services/appointments/said.ts";
import type { Appointment, Outcome } from "../../../services/appointments/types.ts";
import { Button, DataTable, Empty, ErrorState, Skeleton } from "../../../ui/index.ts";
import type { LiveReading } from "../live.ts";
import { Refusal } from "../parts.tsx";
import { said } from "../words.ts";
import { close, closing, dropRefusal, refusals } from "./closing.ts";
import { oneHref } from "./places.ts";
import { youthName } from "./state.ts";

const outcomes: Outcome[] = ["done", "missed", "excused"];
const byKey: Record<string, Outcome> = { f: "done", a: "missed", e: "excused" };

/** Past, and nobody said how it went: one click each, or F, A, E on the row; undone for ten seconds. */
export function ToClose({ read }: { read: LiveReading<List> }) {
  const items = read.value?.items.filter(item => !closing.value.has(item.id)) ?? [];
  const count = items.length;
  useEffect(() => {
    // The row that was closed is gone: the keyboard stays in the list.
    const there = document.activeElement;
    if (there === document.body) document.querySelector<HTMLElement>(".agenda-close tbody tr")?.focus();
  }, [count]);
  if (!read.value)
    return read.state === "error" ? (
      <ErrorState text={said(read.error)} onRetry={read.refresh} />
    ) : (
      <Skeleton lines={4} />
    );
  return (
    <div class="agenda-close stack">
      {[...refusals.value.values()].map(one => (
        <div class="between" key={one.item.id}>
          <Refusal>
            {t("pro.close.refused", {
              name: youthName(one.item),
              when: whenOf(one.item.starts ?? ""),
              why: one.why,
            })}
          </Refusal>
          <Button onClick={() => dropRefusal(one.item.id)}>{t("pro.close.leave")}</Button>
        </div>
      ))}
      {count === 0 ? (
        <Empty mood="done" text={t("pro.close.empty")} />
      ) : (
        <>
          <p class="meta" role="status">
            {t("pro.close.count", { n: read.value.total - closing.value.size })}
          </p>
          <DataTable
            label={t("pro.view.close")}
            columns={[
              {
                id: "who",
                title: t("pro.col.youth"),
                cell: item => <a href={oneHref(item.id)}>{youthName(item)}</a>,
              },
              { id: "when", title: t("pro.col.when"), cell: item => whenOf(item.starts ?? "") },
              { id: "what", title: t("pro.col.what"), cell: item => titleOf(item) },
              { id: "how", title: t("pro.col.how"), cell: item => <Outcomes item={item} /> },
            ]}
            rows={items}
            idOf={item => item.id}
            nameOf={youthName}
            onKey={(item, key) => {
              const outcome = byKey[key.toLowerCase()];
              if (outcome) close(item, outcome);
            }}
          />
          <p class="keys-line no-print" aria-hidden="true">
            {t("pro.close.keys")}
          </p>
        </>
      )}
    </div>
  );
}

function Outcomes({ item }: { item: Appointment }) {
  return (
    <span class="agenda-outcomes">
      {outcomes.map(outcome => (
        <Button
          key={outcome}
          aria-label={t(`pro.close.${outcome}.of`, {
            name: youthName(item),
            when: whenOf(item.starts ?? ""),
          })}
          onClick={() => close(item, outcome)}
        >
          {t(`pro.close.${outcome}`)}
        </Button>
      ))}
    </span>
  );
}
