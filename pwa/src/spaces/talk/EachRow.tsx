import { Users } from "lucide-preact";
import { useState } from "preact/hooks";
import { AIDS, type Aids, keepList, readAids } from "../../services/conversations/aids.ts";
import { hintsOf } from "../../services/conversations/checks.ts";
import { readThreads, THREADS } from "../../services/conversations/reading.ts";
import { sendToEach } from "../../services/conversations/ways.ts";
import { Button, Chips, List, Row, Sheet, TextArea, TextField, toast } from "../../ui/index.ts";
import { said } from "./faults.ts";
import { useHere } from "./frame.tsx";
import { KeptTexts } from "./KeptTexts.tsx";
import { PlainWords } from "./PlainWords.tsx";
import { titleOf } from "./Threads.tsx";
import { t } from "./words.ts";

/** « Écrire à plusieurs »: one text, delivered one by one; nobody sees who else got it. */
export function EachRow() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <List label={t("each.title")}>
        <Row icon={Users} title={t("each.title")} meta={t("each.meta")} onClick={() => setOpen(true)} />
      </List>
      <Sheet open={open} title={t("each.title")} onClose={() => setOpen(false)}>
        <Writing onSent={() => setOpen(false)} />
      </Sheet>
    </>
  );
}

function Writing({ onSent }: { onSent: () => void }) {
  const threads = useHere(THREADS, readThreads);
  const aids = useHere<Aids>(AIDS, readAids);
  const lists = aids.value?.lists ?? [];
  const [chosen, setChosen] = useState<string[]>([]);
  const [text, setText] = useState("");
  const [error, setError] = useState<string>();
  const mine = (threads.value?.items ?? []).filter(one => one.kind === "referent" && one.open);
  const hints = hintsOf(text, "adult");
  const toggle = (id: string): void =>
    setChosen(now => (now.includes(id) ? now.filter(one => one !== id) : [...now, id]));
  const send = async (): Promise<void> => {
    setError(undefined);
    try {
      const codes = hints.map(one => one.code);
      await sendToEach(chosen, text.trim(), codes);
      toast(t("each.sent", { n: chosen.length }));
      onSent();
    } catch (cause) {
      setError(said(cause));
    }
  };
  const missing = chosen.length === 0 ? t("each.nobody") : text.trim() ? undefined : t("compose.missing");
  return (
    <div class="stack">
      {lists.length > 0 && (
        <Chips
          label={t("aids.lists")}
          items={lists.map(({ id, title, youth_ids }) => ({
            id,
            label: title,
            pressed: youth_ids.length > 0 && youth_ids.every(one => chosen.includes(one)),
          }))}
          onToggle={id => setChosen(lists.find(one => one.id === id)?.youth_ids ?? [])}
        />
      )}
      <Chips
        label={t("each.who")}
        items={mine.map(one => ({
          id: one.youth_id,
          label: titleOf(one),
          pressed: chosen.includes(one.youth_id),
        }))}
        onToggle={toggle}
      />
      <Button kind="quiet" onClick={() => setChosen(mine.map(one => one.youth_id))}>
        {t("each.all", { n: mine.length })}
      </Button>
      {chosen.length > 1 && <KeepList chosen={chosen} onKept={aids.put} />}
      <KeptTexts onChoose={setText} />
      <TextArea label={t("each.text")} maxLength={4000} value={text} onInput={setText} />
      <PlainWords text={text} />
      {hints.map(one => (
        <p class="notice" key={one.code}>
          {one.text}
        </p>
      ))}
      <p role="alert">{error}</p>
      <Button kind="filled" wide missing={missing} onClick={send}>
        {t("each.send", { n: chosen.length })}
      </Button>
    </div>
  );
}

/** The people chosen, kept under a name: next time, one tap. */
function KeepList({ chosen, onKept }: { chosen: string[]; onKept: (aids: Aids) => void }) {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState("");
  const [error, setError] = useState<string>();
  const go = async (): Promise<void> => {
    setError(undefined);
    try {
      onKept(await keepList(name.trim(), chosen));
      setOpen(false);
      setName("");
    } catch (cause) {
      setError(said(cause));
    }
  };
  if (!open)
    return (
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {t("aids.keep_list")}
      </Button>
    );
  return (
    <div class="stack stack-2">
      <TextField label={t("aids.list_name")} maxLength={60} value={name} onInput={setName} error={error} />
      <Button missing={name.trim() ? undefined : t("aids.missing_title")} onClick={go}>
        {t("aids.keep_list")}
      </Button>
    </div>
  );
}
