import { CircleCheck, CircleDot, Lock, Users } from "lucide-preact";
import { useState } from "preact/hooks";
import type { File } from "../../../services/desk/file.ts";
import {
  type Correction,
  deleteNote,
  type Note,
  readOpenings,
  readWritten,
  type Written as Whole,
} from "../../../services/desk/written.ts";
import { when } from "../../../text/dates.ts";
import { Button, Tag, toast } from "../../../ui/index.ts";
import { d } from "../desk-words.ts";
import { useLive } from "../live.ts";
import { Refusal } from "../parts.tsx";
import { said } from "../words.ts";
import { AnswerForm, NoteSheet } from "./WrittenForms.tsx";

/** Notes, each private or shared, and what the young person asks to correct. A mentor reads none of it. */
export function Written({ file, mine, readOnly }: { file: File; mine: boolean; readOnly: boolean }) {
  const { id, first_name: name } = file.identity;
  const read = useLive(`written:${id}`, () => readWritten(id));
  const [writing, setWriting] = useState(false);
  const [leaving, setLeaving] = useState<ReadonlySet<string>>(new Set());
  const [error, setError] = useState<string>();
  const may = mine && !readOnly;
  const erase = (one: Note): void => {
    setLeaving(new Set([...leaving, one.id]));
    const back = (): void => setLeaving(new Set([...leaving].filter(note => note !== one.id)));
    toast(d("notes.deleted"), {
      undo: back,
      after: () => {
        deleteNote(id, one.id).then(read.put, cause => {
          setError(said(cause));
          back();
        });
      },
    });
  };
  if (!read.value)
    return read.state === "error" || read.state === "offline" ? (
      <p class="meta">{d("notes.offline")}</p>
    ) : null;
  const notes = read.value.notes.filter(one => !leaving.has(one.id));
  return (
    <>
      <Corrections file={file} may={may} found={read.value.corrections} put={read.put} />
      <section class="card stack stack-2" aria-labelledby="file-notes">
        <div class="between">
          <h2 id="file-notes">{d("notes.title")}</h2>
          {may && (
            <span class="no-print">
              <Button aria-haspopup="dialog" onClick={() => setWriting(true)}>
                {d("notes.write")}
              </Button>
            </span>
          )}
        </div>
        <p class="meta">{d("notes.mentor")}</p>
        <Refusal>{error}</Refusal>
        {notes.length === 0 && <p>{d("notes.none")}</p>}
        {notes.length > 0 && (
          <ul class="history">
            {notes.map(one => (
              <OneNote key={one.id} note={one} onErase={may && one.mine ? () => erase(one) : undefined} />
            ))}
          </ul>
        )}
        <NoteSheet
          open={writing}
          youth={id}
          name={name}
          put={written => {
            read.put(written);
            toast(d("notes.kept"));
          }}
          onClose={() => setWriting(false)}
        />
      </section>
    </>
  );
}

function OneNote({ note, onErase }: { note: Note; onErase: (() => void) | undefined }) {
  const at = when(note.written_at);
  return (
    <li class="stack stack-2">
      <div class="between">
        <Tag icon={note.shared ? Users : Lock}>{d(note.shared ? "notes.is.shared" : "notes.is.private")}</Tag>
        <span class="meta">{d("notes.by", { author: note.author, when: at })}</span>
      </div>
      <p class="written">{note.words}</p>
      {onErase && (
        <div class="no-print">
          <Button kind="quiet" aria-label={d("notes.delete", { when: at })} onClick={onErase}>
            {d("notes.delete.go")}
          </Button>
        </div>
      )}
    </li>
  );
}

function Corrections({
  file,
  may,
  found,
  put,
}: {
  file: File;
  may: boolean;
  found: Correction[];
  put: (written: Whole) => void;
}) {
  const { id, first_name: name } = file.identity;
  if (found.length === 0) return null;
  return (
    <section class="card stack stack-2" aria-labelledby="file-corrections">
      <h2 id="file-corrections" tabIndex={-1}>
        {d("corrections.title")}
      </h2>
      <ul class="history">
        {found.map(one => (
          <li class="stack stack-2" key={one.id}>
            <div class="between">
              <strong>
                {d("corrections.asked", {
                  name,
                  when: when(one.asked_at),
                  about: d(`about.${one.about}`),
                })}
              </strong>
              <Tag
                icon={one.state === "open" ? CircleDot : CircleCheck}
                tone={one.state === "open" ? "now" : undefined}
              >
                {d(`corrections.state.${one.state}`)}
              </Tag>
            </div>
            <p class="written">{one.words}</p>
            {one.answer && (
              <p class="written">
                {d("corrections.answered", { who: one.answered_by ?? "", words: one.answer })}
              </p>
            )}
            {one.state === "open" && may && (
              <AnswerForm youth={id} name={name} correction={one.id} put={put} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who opened the file, and when: read when it is asked for. */
export function Openings({ youth }: { youth: string }) {
  const [asked, setAsked] = useState(false);
  return (
    <details class="no-print" onToggle={event => setAsked(event.currentTarget.open)}>
      <summary>{d("openings.title")}</summary>
      {asked && <OpeningsRead youth={youth} />}
    </details>
  );
}

function OpeningsRead({ youth }: { youth: string }) {
  const read = useLive(`openings:${youth}`, () => readOpenings(youth));
  if (read.error) return <Refusal>{said(read.error)}</Refusal>;
  if (!read.value) return null;
  if (read.value.length === 0) return <p>{d("openings.none")}</p>;
  return (
    <ul class="history">
      {read.value.map(one => (
        <li key={`${one.at}${one.who}`}>{d("openings.one", { who: one.who, when: when(one.at) })}</li>
      ))}
    </ul>
  );
}
