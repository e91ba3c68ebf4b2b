import { useRef, useState } from "preact/hooks";
import { useRoute } from "preact-iso";
import { Loaded } from "../../../frame/index.ts";
import { today } from "../../../platform/clock.ts";
import { online } from "../../../platform/connectivity.ts";
import { Problem, sentence } from "../../../platform/http.ts";
import { type Paper, readPapers, readPaperTypes } from "../../../services/documents/papers.ts";
import {
  type Audience,
  type GuestLink,
  type GuestWish,
  makeLink,
  newLinkId,
  readAudiences,
} from "../../../services/guests/links.ts";
import { longDate } from "../../../text/dates.ts";
import { Actions, Button, Choices, Empty, SelectField, TextField } from "../../../ui/index.ts";
import { Alert, Page, useRead } from "../parts.tsx";
import { t } from "../words.ts";
import { ShownLink } from "./ShownLink.tsx";
import { Warning } from "./Warning.tsx";
import { g } from "./words.ts";

/** « Montrer à quelqu'un d'extérieur »: how, to whom, for what, until when. Then the square and the code. */
export default function MakePage() {
  const { params } = useRoute();
  const id = params.id ?? "";
  const papers = useRead("papers", readPapers);
  const types = useRead("paper-types", readPaperTypes);
  const [made, setMade] = useState<GuestLink>();
  const paper = papers.value?.items.find(one => one.id === id);
  const back = `/jeune/papiers/${id}`;
  if (made)
    return (
      <Page key="made" title={g(`shown.title.${made.mode}`)} back={back}>
        <ShownLink link={made} />
      </Page>
    );
  return (
    <Page title={g("make.title")} back={back}>
      <Loaded of={papers} skeleton={4}>
        {() =>
          paper ? (
            <Audiences paper={paper} twoSides={sidesOf(paper, types.value)} onMade={setMade} />
          ) : (
            <Empty
              text={t("paper.gone")}
              action={<Button href="/jeune/papiers">{t("add.to_list")}</Button>}
            />
          )
        }
      </Loaded>
    </Page>
  );
}

function sidesOf(paper: Paper, types: { code: string; sides: number }[] | undefined): boolean {
  return paper.pages === 2 && types?.find(one => one.code === paper.type)?.sides === 2;
}

type FormProps = { paper: Paper; twoSides: boolean; onMade: (link: GuestLink) => void };

function Audiences({ paper, ...rest }: FormProps) {
  const audiences = useRead(`guest-audiences:${paper.type}`, () => readAudiences(paper.type));
  return (
    <Loaded of={audiences} skeleton={4}>
      {list => <Form paper={paper} {...rest} audiences={list} />}
    </Loaded>
  );
}

const DAYS = ["1", "7", "30"] as const;
type Days = (typeof DAYS)[number];

function dayAfter(days: number): string {
  const end = new Date(`${today()}T12:00:00Z`);
  end.setUTCDate(end.getUTCDate() + days);
  return end.toISOString().slice(0, 10);
}

function Form({ paper, twoSides, audiences, onMade }: FormProps & { audiences: Audience[] }) {
  const [mode, setMode] = useState<"link" | "counter">("link");
  const [audience, setAudience] = useState("");
  const [to, setTo] = useState("");
  const [why, setWhy] = useState("");
  const [days, setDays] = useState<Days>("7");
  const [side, setSide] = useState<"" | "1" | "2">("");
  const [error, setError] = useState<string>();
  const [fields, setFields] = useState<Record<string, string>>({});
  // The same wish sent again after a cut is the same link; another wish is another link.
  const sending = useRef({ wish: "", id: newLinkId() });
  const chosen = audiences.find(one => one.code === audience);
  const choose = (code: string): void => {
    const next = audiences.find(one => one.code === code);
    if (why === "" || why === chosen?.purpose) setWhy(next?.purpose ?? "");
    setAudience(code);
  };
  const missing = !online.value
    ? g("make.offline")
    : !chosen
      ? { say: g("make.audience.missing"), focus: "guest-audience" }
      : to.trim() === ""
        ? { say: g("make.to.missing"), focus: "guest-to" }
        : why.trim() === ""
          ? { say: g("make.why.missing"), focus: "guest-why" }
          : undefined;
  const make = async (): Promise<void> => {
    setError(undefined);
    setFields({});
    const wish: GuestWish = { mode, to: to.trim(), purpose: why.trim(), audience };
    if (mode === "link") wish.ends_on = dayAfter(Number(days));
    if (side !== "") wish.side = side === "1" ? 1 : 2;
    const told = JSON.stringify(wish);
    if (sending.current.wish !== told) sending.current = { wish: told, id: newLinkId() };
    try {
      onMade(await makeLink(paper.id, sending.current.id, wish));
    } catch (cause) {
      if (cause instanceof Problem) setFields(cause.fields);
      setError(sentence(cause));
    }
  };
  return (
    <div class="stack">
      <p>
        <strong>{paper.title}</strong>
      </p>
      <p>{g("make.lead")}</p>
      <Choices
        id="guest-mode"
        label={g("make.mode")}
        options={(["link", "counter"] as const).map(value => ({
          value,
          label: g(`make.mode.${value}`),
          hint: g(`make.mode.${value}.hint`),
        }))}
        value={mode}
        onInput={setMode}
      />
      <SelectField
        id="guest-audience"
        label={g("make.audience")}
        value={audience}
        options={[
          { value: "", label: "…" },
          ...audiences.map(one => ({ value: one.code, label: one.label })),
        ]}
        onInput={choose}
      />
      {chosen?.warning && <Warning warned={chosen.warning} />}
      <TextField
        id="guest-to"
        label={g("make.to")}
        hint={g("make.to.hint")}
        value={to}
        onInput={setTo}
        maxLength={60}
        autocomplete="off"
        error={fields.to}
      />
      <TextField
        id="guest-why"
        label={g("make.why")}
        hint={g("make.why.hint")}
        value={why}
        onInput={setWhy}
        maxLength={80}
        autocomplete="off"
        error={fields.purpose}
      />
      {mode === "link" && (
        <Choices
          id="guest-until"
          label={g("make.until")}
          options={DAYS.map(value => ({
            value,
            label: g(`make.until.${value}`),
            hint: longDate(dayAfter(Number(value))),
          }))}
          value={days}
          onInput={setDays}
          error={fields.ends_on}
        />
      )}
      {twoSides && (
        <Choices
          id="guest-side"
          label={g("make.side")}
          options={[
            { value: "" as const, label: g("make.side.both") },
            { value: "1" as const, label: g("make.side.front") },
            { value: "2" as const, label: g("make.side.back") },
          ]}
          value={side}
          onInput={setSide}
          error={fields.side}
        />
      )}
      <Alert>{error}</Alert>
      <Actions>
        <Button kind="filled" wide missing={missing} onClick={make}>
          {g(`make.go.${mode}`)}
        </Button>
      </Actions>
    </div>
  );
}
