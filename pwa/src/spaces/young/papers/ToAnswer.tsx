import { FileText } from "lucide-preact";
import { useState } from "preact/hooks";
import { online } from "../../../platform/connectivity.ts";
import { sentence } from "../../../platform/http.ts";
import { enqueue, entries } from "../../../platform/queue.ts";
import { cancel } from "../../../platform/sending.ts";
import type { Paper, PaperType } from "../../../services/documents/papers.ts";
import {
  answerWithPaper,
  type Request,
  readDeposits,
  readRequests,
  refusalWrite,
  requestSubject,
} from "../../../services/documents/sharing.ts";
import { Button, Card, List, Row, toast } from "../../../ui/index.ts";
import { UNDO } from "../done.ts";
import { Alert, useRead, useSent } from "../parts.tsx";
import { p } from "./papers-words.ts";

type Props = { types: PaperType[]; papers: Paper[]; onAnswered: () => void };

/** What somebody of the circle brought or asks: each has its yes and its no. */
export function ToAnswer({ types, papers, onAnswered }: Props) {
  const deposits = useRead("deposits", readDeposits);
  const requests = useRead("paper-requests", readRequests);
  useSent("paper_request:", requests.refresh);
  const answered = (): void => {
    void requests.refresh();
    onAnswered();
  };
  const open = (requests.value ?? []).filter(one => !saidNo(one));
  const brought = deposits.value ?? [];
  return (
    <>
      {brought.length > 0 && (
        <section class="stack stack-2">
          <h2>{p("deposits.title", { n: brought.length })}</h2>
          <List>
            {brought.map(one => (
              <Row
                key={one.id}
                href={`/jeune/papiers/depots/${one.id}`}
                icon={FileText}
                title={one.title}
                meta={p("deposits.from", { name: one.from.first_name })}
              />
            ))}
          </List>
        </section>
      )}
      {open.length > 0 && (
        <section class="stack stack-2">
          <h2>{p("asked.title", { n: open.length })}</h2>
          {open.map(one => (
            <Asked key={one.id} request={one} types={types} papers={papers} onAnswered={answered} />
          ))}
        </section>
      )}
    </>
  );
}

function saidNo({ id }: Request): boolean {
  return entries.value.some(entry => entry.subject === requestSubject(id) && entry.state === "waiting");
}

type AskedProps = Omit<Props, "onAnswered"> & { request: Request; onAnswered: () => void };

/** One request: the paper in one gesture, or « non ». Whether the paper exists stays on this phone. */
function Asked({ request, types, papers, onAnswered }: AskedProps) {
  const [error, setError] = useState<string>();
  const name = request.from.first_name;
  const what = types.find(one => one.code === request.type)?.label ?? p("asked.a_paper");
  const mine = papers.filter(one => one.type === request.type);
  const give = async (paper: Paper): Promise<void> => {
    setError(undefined);
    try {
      await answerWithPaper(request.id, paper.id);
      toast(p("asked.shared", { name }));
      onAnswered();
    } catch (cause) {
      setError(sentence(cause));
    }
  };
  const no = async (): Promise<void> => {
    const id = await enqueue(refusalWrite(request, p("asked.no_label", { what }), UNDO));
    toast(p("asked.declined", { name }), { seconds: UNDO / 1000, undo: () => void cancel(id) });
  };
  return (
    <Card as="article">
      <h3 class="first-title">{p("asked.what", { name, what })}</h3>
      {request.words && <p>{p("asked.words", { words: request.words })}</p>}
      {mine.length > 0 && <p class="meta">{p("asked.means", { name })}</p>}
      <Alert>{error}</Alert>
      <div class="paper-gestures">
        {mine.map(paper => (
          <Button
            key={paper.id}
            missing={online.value ? undefined : p("share.offline")}
            onClick={() => give(paper)}
          >
            {p("asked.share", { title: paper.title })}
          </Button>
        ))}
        {mine.length === 0 && (
          <Button href={`/jeune/papiers/ajouter?type=${request.type}`}>{p("asked.add")}</Button>
        )}
        <Button onClick={no} aria-label={p("asked.no_label", { what })}>
          {p("asked.no")}
        </Button>
      </div>
    </Card>
  );
}
