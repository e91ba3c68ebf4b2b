import { Screen } from "../../../frame/index.ts";
import { type HandoverLine, readHandovers } from "../../../services/handovers/handovers.ts";
import { Button, Empty, ErrorState, List, Row, Skeleton } from "../../../ui/index.ts";
import { d } from "../../handovers/transfer-words.ts";
import { handoverHref, places } from "../addresses.ts";
import { fullName } from "../caseload/index.ts";
import { useLive } from "../live.ts";
import { isLead } from "../role.ts";
import { said } from "../words.ts";
import { days } from "./days.ts";
import { h } from "./words.ts";

const MINE = ["write", "sign", "accept", "read"];

/** « Passation »: first what waits for me, then what is under way, then what is over. */
export function Handovers() {
  const read = useLive("handovers", () => readHandovers());
  const items = read.value?.items;
  const over = (items ?? []).filter(({ state }) => state === "done" || state === "cancelled");
  const going = (items ?? []).filter(one => !over.includes(one));
  const mine = going.filter(({ can }) => MINE.some(gesture => can.includes(gesture as "write")));
  return (
    <Screen title={h("title")} wide>
      <div class="stack" aria-busy={read.state === "loading"}>
        <div class="cluster no-print">
          <Button href={places.newHandover}>{h("new")}</Button>
          <Button href="/equipe/passation/departement">{d("open")}</Button>
          {isLead() && <Button href="/equipe/passation/arrivee">{d("come")}</Button>}
        </div>
        {!items &&
          (read.state === "error" ? (
            <ErrorState text={said(read.error)} onRetry={read.refresh} />
          ) : (
            <Skeleton lines={4} />
          ))}
        {items?.length === 0 && <Empty text={h("list.empty")} />}
        <Part title={h("list.mine")} items={mine} />
        <Part title={h("list.going")} items={going.filter(one => !mine.includes(one))} />
        <Part title={h("list.over")} items={over} />
      </div>
    </Screen>
  );
}

function Part({ title, items }: { title: string; items: HandoverLine[] }) {
  if (items.length === 0) return null;
  return (
    <section class="stack stack-2">
      <h2>{title}</h2>
      <List label={title}>
        {items.map(one => (
          <Row
            key={one.id}
            href={handoverHref(one.id)}
            title={lineOf(one)}
            meta={[h(`kind.${one.kind}`), h(`state.${one.state}`), days(one)].join(" · ")}
          />
        ))}
      </List>
    </section>
  );
}

/** « Nova Modèle : Malik Repère → Inès Repère » */
export function lineOf(one: HandoverLine): string {
  const names = { youth: fullName(one.youth), to: fullName(one.to) };
  return one.from ? h("line", { ...names, from: fullName(one.from) }) : h("line.orphan", names);
}
