import { useRef, useState } from "preact/hooks";
import { today } from "../../../platform/clock.ts";
import { online } from "../../../platform/connectivity.ts";
import { NetworkFailure, Problem, sentence } from "../../../platform/http.ts";
import { readPapers } from "../../../services/documents/papers.ts";
import {
  type BroughtIn,
  bringEverything,
  readEverything,
  saveAs,
} from "../../../services/documents/takeaway.ts";
import { Actions, Button, Dialog, Progress, toast } from "../../../ui/index.ts";
import { Alert, Page, useRead } from "../parts.tsx";
import { sizeText } from "./kinds.ts";
import { p } from "./papers-words.ts";
import { NotConfirmed, StepUp, withProof } from "./step-up.tsx";

/** « Tout emporter »: one file with everything, readable without us; and the way to bring such a file back. */
export default function TakeAll() {
  return (
    <Page title={p("away.title")} back="/jeune/papiers">
      <div class="stack">
        <p class="lead">{p("away.lead")}</p>
        <ul class="bullets">
          <li>{p("away.papers")}</li>
          <li>{p("away.numbers")}</li>
          <li>{p("away.trace")}</li>
        </ul>
        <Take />
        <h2>{p("back.title")}</h2>
        <Bring />
      </div>
      <StepUp />
    </Page>
  );
}

function Take() {
  const papers = useRead("papers", readPapers);
  const [ask, setAsk] = useState(false);
  const [received, setReceived] = useState<number>();
  const [error, setError] = useState<string>();
  const cut = useRef<AbortController>();
  const size = papers.value?.quota.bytes ?? 0;
  const take = async (): Promise<void> => {
    setAsk(false);
    setError(undefined);
    const stop = new AbortController();
    cut.current = stop;
    try {
      const zip = await withProof(() => {
        setReceived(0);
        return readEverything(setReceived, stop.signal);
      });
      saveAs(p("away.file", { date: today() }), zip);
      toast(p("away.done"));
    } catch (cause) {
      if (cause instanceof NotConfirmed) return;
      if (cause instanceof NetworkFailure && stop.signal.aborted) toast(p("away.stopped"));
      else setError(cause instanceof NetworkFailure ? p("away.cut") : sentence(cause));
    } finally {
      setReceived(undefined);
    }
  };
  return (
    <>
      <Alert>{error}</Alert>
      {received === undefined ? (
        <Actions>
          <Button
            kind="filled"
            wide
            missing={online.value ? undefined : p("away.offline")}
            onClick={() => setAsk(true)}
          >
            {p("away.go")}
          </Button>
        </Actions>
      ) : (
        <>
          <Progress
            value={Math.min(received, size)}
            max={Math.max(size, 1)}
            label={
              received === 0
                ? p("away.preparing")
                : p("away.progress", { done: sizeText(received), all: sizeText(size) })
            }
          />
          <Button onClick={() => cut.current?.abort()}>{p("away.stop")}</Button>
        </>
      )}
      <Dialog
        open={ask}
        title={p("away.ask")}
        confirm={p("away.go")}
        keep={p("away.no")}
        onClose={() => setAsk(false)}
        onConfirm={take}
      >
        <p>{p("away.ask.text")}</p>
      </Dialog>
    </>
  );
}

function Bring() {
  const input = useRef<HTMLInputElement>(null);
  const cut = useRef<AbortController>();
  const [sent, setSent] = useState<{ sent: number; all: number }>();
  const [done, setDone] = useState<BroughtIn>();
  const [error, setError] = useState<string>();
  const bring = async (zip: File): Promise<void> => {
    setError(undefined);
    setDone(undefined);
    setSent({ sent: 0, all: zip.size });
    const stop = new AbortController();
    cut.current = stop;
    try {
      setDone(await bringEverything(zip, (now, all) => setSent({ sent: now, all }), stop.signal));
    } catch (cause) {
      if (stop.signal.aborted) toast(p("back.stopped"));
      else setError(said(cause));
    } finally {
      setSent(undefined);
    }
  };
  const label = sent && p("back.progress", { done: sizeText(sent.sent), all: sizeText(sent.all) });
  return (
    <>
      <p>{p("back.lead")}</p>
      <Alert>{error}</Alert>
      <div role="status">{done && <p class="notice">{broughtIn(done)}</p>}</div>
      {sent && label ? (
        <>
          <Progress
            value={sent.sent}
            max={sent.all}
            label={sent.sent < sent.all ? label : p("back.reading")}
          />
          <Button onClick={() => cut.current?.abort()}>{p("away.stop")}</Button>
        </>
      ) : (
        <Button
          wide
          missing={online.value ? undefined : p("away.offline")}
          onClick={() => input.current?.click()}
        >
          {p("back.go")}
        </Button>
      )}
      <input
        ref={input}
        id="bring-zip"
        type="file"
        accept=".zip,application/zip"
        class="visually-hidden"
        tabIndex={-1}
        aria-label={p("back.go")}
        onChange={event => {
          const [zip] = event.currentTarget.files ?? [];
          event.currentTarget.value = "";
          if (zip) void bring(zip);
        }}
      />
    </>
  );
}

function broughtIn({ papers, already, numbers }: BroughtIn): string {
  const said = [p("back.done.papers", { n: papers })];
  if (numbers > 0) said.push(p("back.done.numbers", { n: numbers }));
  if (already > 0) said.push(p("back.done.already", { n: already }));
  return said.join(" ");
}

/** Why, and in which file of the ZIP. */
function said(cause: unknown): string {
  const file = cause instanceof Problem ? (cause.body as { file?: unknown } | undefined)?.file : undefined;
  const why = sentence(cause);
  return typeof file === "string" ? `${why} ${p("back.file", { file })}` : why;
}
