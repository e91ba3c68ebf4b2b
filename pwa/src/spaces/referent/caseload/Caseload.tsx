import { Printer } from "lucide-preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { keptWhen, Screen } from "../../../frame/index.ts";
import { type Case, type Caseload as List, readCaseload } from "../../../services/desk/caseload.ts";
import { longDate } from "../../../text/dates.ts";
import { Button, CheckField, Empty, ErrorState, Search, Skeleton } from "../../../ui/index.ts";
import { DoneSheet, todayHere } from "../DoneSheet.tsx";
import { d } from "../desk-words.ts";
import { useLive } from "../live.ts";
import { Refusal, Warning } from "../parts.tsx";
import { isLead } from "../role.ts";
import { SupportWaiting } from "../support/Waiting.tsx";
import { leave, refused } from "../ticking.ts";
import { said, t } from "../words.ts";
import { arrangeable, arranged, WHOLE } from "./arrange.ts";
import { type Asked, addressOf, isFiltered, queryOf, searched } from "./asked.ts";
import { chooseDense, dense } from "./dense.ts";
import { Filters, FiltersSheet, Narrow } from "./Filters.tsx";
import { KeysHelp, useListKeys } from "./Keys.tsx";
import "./list.css";
import "./caseload.css";
import { Rows } from "./Rows.tsx";
import { useTargets } from "./targets.ts";
import { useAsked } from "./use-asked.ts";
import { Views } from "./Views.tsx";
import { WaiveSheet } from "./WaiveSheet.tsx";

/** « Ma file »: who is due for what, the most urgent first. What is shown stays while the next answer comes. */
export function Caseload() {
  const [asked, ask] = useAsked();
  const q = useSettled(searched.value);
  const { read, list, question } = useList(asked, q);
  const done = useTargets();
  const aside = useTargets();
  const [refusedAside, setRefusedAside] = useState<string>();
  const help = useState(false);
  useListKeys(() => help[1](true));
  const clear = (): void => {
    searched.value = "";
    ask({ filter: undefined, age: undefined, rule: undefined, referent: undefined });
  };
  // Kept as they were while what they say does not change: their hundred choices are not gone through at each filter.
  const narrow = useMemo(() => <Narrow asked={asked} onAsk={ask} />, [asked.rule, asked.age, asked.sort]);
  const counts = list?.counts;
  const filters = useMemo(
    () => counts && <Filters counts={counts} asked={asked} onAsk={ask} />,
    [counts, asked.filter],
  );
  const readOnly = read.state === "offline";
  const nobody = list !== undefined && list.counts.all === 0;
  return (
    <Screen title={t("caseload.title")} wide>
      <p class="print-day">{d("print.day", { date: longDate(todayHere()) })}</p>
      <div class="caseload stack" aria-busy={read.state === "loading"}>
        {!nobody && (
          <div class="caseload-head">
            <Search
              id="caseload-search"
              label={t("caseload.search")}
              value={searched.value}
              onInput={value => {
                searched.value = value;
              }}
            />
            {list && (
              <FiltersSheet
                counts={list.counts}
                total={list.total}
                asked={asked}
                onAsk={ask}
                onClear={clear}
              />
            )}
            {narrow}
            <div class="caseload-line">
              {filters}
              <Views asked={asked} filtered={isFiltered(asked, "")} onAsk={ask} />
            </div>
            <div class="caseload-total">
              <p class="meta" role="status">
                {list && totals(list, isFiltered(asked, q))}
              </p>
              <CheckField label={t("caseload.dense")} checked={dense.value} onInput={chooseDense} />
            </div>
          </div>
        )}
        <State read={read} shown={list !== undefined} />
        <SupportWaiting />
        {[...refused.value.values()].map(one => (
          <div class="between" key={`${one.youth}/${one.rule}`}>
            <Refusal>{t("tick.refused", { name: one.name, title: one.title, why: one.why })}</Refusal>
            <Button onClick={() => leave(one)}>{t("tick.leave")}</Button>
          </div>
        ))}
        {done.error && <Refusal>{done.error}</Refusal>}
        <Refusal>{aside.error ?? refusedAside}</Refusal>
        {nobody ? (
          <Empty
            text={t("caseload.empty")}
            action={
              <Button kind="filled" href="/equipe/import">
                {t("import.title")}
              </Button>
            }
          />
        ) : list?.items.length === 0 ? (
          <Empty
            text={t("caseload.filter_empty")}
            action={<Button onClick={clear}>{t("caseload.all")}</Button>}
          />
        ) : (
          list && (
            <Listed
              list={list}
              question={question}
              asked={asked}
              q={q}
              readOnly={readOnly}
              onAsk={ask}
              onDone={done.take}
              onWaive={aside.take}
            />
          )
        )}
      </div>
      <DoneSheet targets={done.targets} onClose={done.close} />
      <WaiveSheet targets={aside.targets} onClose={aside.close} onRefused={setRefusedAside} />
      <KeysHelp open={help[0]} onClose={() => help[1](false)} />
    </Screen>
  );
}

/** The list to show: arranged here when all of it is here, else asked for; what was shown stays while it comes. */
function useList(asked: Asked, q: string) {
  const [beyond, setBeyond] = useState(false);
  const here = arrangeable(asked, q) && !beyond;
  const wanted = here ? WHOLE : queryOf(asked, q);
  const name = JSON.stringify(wanted);
  const read = useLive(`caseload:${name}`, () => readCaseload(wanted));
  const more = here && read.value?.next != null;
  useEffect(() => {
    if (more) setBeyond(true);
  }, [more]);
  const question = here ? addressOf(asked) : name;
  const arrangedHere = useMemo(
    () => (here && read.value ? arranged(read.value, asked) : read.value),
    [here, read.value, question],
  );
  const before = useRef<{ list?: List; question: string }>({ question });
  if (arrangedHere && !(more && isFiltered(asked, q))) before.current = { list: arrangedHere, question };
  return { read, ...before.current };
}

/** « 58 jeunes », « 5 sur 58 jeunes » */
function totals({ total, counts }: List, filtered: boolean): string {
  return filtered
    ? t("caseload.total_of", { n: counts.all, shown: total })
    : t("caseload.total", { n: counts.all });
}

type Read = ReturnType<typeof useLive<List>>;

function State({ read, shown }: { read: Read; shown: boolean }) {
  if (read.state === "offline" && read.at)
    return <Warning>{t("caseload.offline", { when: keptWhen(read.at) })}</Warning>;
  if (read.state === "error" && shown)
    return (
      <div class="between">
        <Refusal>{`${t("caseload.error")} ${said(read.error)}`}</Refusal>
        <Button onClick={read.refresh}>{t("caseload.retry")}</Button>
      </div>
    );
  if (read.state === "error") return <ErrorState text={said(read.error)} onRetry={read.refresh} />;
  return shown ? null : <Skeleton lines={8} />;
}

/** The first page, and those asked after it. */
function Listed({
  list,
  question,
  asked,
  q,
  readOnly,
  onAsk,
  onDone,
  onWaive,
}: {
  list: List;
  question: string;
  asked: Asked;
  q: string;
  readOnly: boolean;
  onAsk: (next: Partial<Asked>) => void;
  onDone: (cases: Case[]) => Promise<void>;
  onWaive: (cases: Case[]) => Promise<void>;
}) {
  const [more, setMore] = useState<{ of: List; items: Case[]; next: string | null }>();
  const [error, setError] = useState<string>();
  const added = more?.of === list ? more : undefined;
  const next = added ? added.next : list.next;
  const items = added ? [...list.items, ...added.items] : list.items;
  const load = async (after: string): Promise<void> => {
    setError(undefined);
    try {
      const page = await readCaseload({ ...queryOf(asked, q), after });
      setMore({ of: list, items: [...(added?.items ?? []), ...page.items], next: page.next });
    } catch (cause) {
      setError(said(cause));
    }
  };
  return (
    <>
      <Rows
        items={items}
        question={question}
        sort={asked.sort}
        lead={isLead()}
        readOnly={readOnly}
        onSort={sort => onAsk({ sort })}
        onDone={onDone}
        onWaive={onWaive}
      />
      <Refusal>{error}</Refusal>
      {next && (
        <Button onClick={() => load(next)}>{t("caseload.more", { n: list.total - items.length })}</Button>
      )}
      <div class="caseload-foot no-print">
        <p class="keys-line" aria-hidden="true">
          {t("keys.line")}
        </p>
        <Button icon={Printer} onClick={() => window.print()}>
          {d("print")}
        </Button>
      </div>
    </>
  );
}

/** The words once the hand rests: one request a word, not one a letter. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 200);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
