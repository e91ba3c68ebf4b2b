import { useEffect, useRef, useState } from "preact/hooks";
import { type CaseloadImport, sendCaseload } from "../../../services/people/imports.ts";
import { Button, Progress } from "../../../ui/index.ts";
import { said, t } from "../words.ts";
import { remember } from "./current.ts";

type Way = { sent: number; all: number };
export type Work = {
  state: Way | undefined;
  error: string | undefined;
  send: (file: File, team: string | undefined) => void;
  stop: () => void;
};

/** Sends one file; progress, cancel, and the sentence of a refusal. The file stays chosen. */
export function useSending(onMade: (made: CaseloadImport) => void): Work {
  const [state, setState] = useState<Way>();
  const [error, setError] = useState<string>();
  const leaving = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => leaving.current?.abort(), []);
  const send = (file: File, team: string | undefined): void => {
    const giveUp = new AbortController();
    leaving.current = giveUp;
    setError(undefined);
    setState({ sent: 0, all: file.size });
    sendCaseload(file, {
      team,
      signal: giveUp.signal,
      onProgress: (sent, all) => setState({ sent, all }),
    })
      .then(
        made => {
          remember(made.id);
          onMade(made);
        },
        cause => !giveUp.signal.aborted && setError(said(cause)),
      )
      .finally(() => setState(undefined));
  };
  return { state, error, send, stop: () => leaving.current?.abort() };
}

const KB = 1000;

/** « 1 240 ko sur 3 000 ko », then the time the server takes to read. */
export function Sending({ work }: { work: Work }) {
  const { sent, all } = work.state ?? { sent: 0, all: 1 };
  const gone = sent >= all;
  const label = gone
    ? t("import.opening")
    : t("import.sending", { n: Math.ceil(sent / KB), all: Math.ceil(all / KB) });
  return (
    <div role="status">
      <Progress value={sent} max={all} label={label}>
        <Button onClick={work.stop}>{t("import.stop")}</Button>
      </Progress>
    </div>
  );
}
