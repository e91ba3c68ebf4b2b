import { BookMarked } from "lucide-preact";
import { useState } from "preact/hooks";
import { Loaded } from "../../frame/index.ts";
import {
  AIDS,
  type Aids,
  changeModel,
  dropAid,
  keepModel,
  type Model,
  readAids,
} from "../../services/conversations/aids.ts";
import { Button, List, Row, Sheet, TextArea, TextField } from "../../ui/index.ts";
import { said } from "./faults.ts";
import { useHere } from "./frame.tsx";
import { PlainWords } from "./PlainWords.tsx";
import { t } from "./words.ts";

/** « Mes modèles et mes listes »: what is written often, whom one writes to together. */
export function AidsRow() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <List label={t("aids.title")}>
        <Row icon={BookMarked} title={t("aids.title")} meta={t("aids.meta")} onClick={() => setOpen(true)} />
      </List>
      <Sheet open={open} title={t("aids.title")} onClose={() => setOpen(false)}>
        <Keeping />
      </Sheet>
    </>
  );
}

type Writing = Partial<Model>;

function Keeping() {
  const aids = useHere<Aids>(AIDS, readAids);
  const [writing, setWriting] = useState<Writing>();
  const [error, setError] = useState<string>();
  const drop = async (id: string): Promise<void> => {
    setError(undefined);
    try {
      aids.put(await dropAid(id));
    } catch (cause) {
      setError(said(cause));
    }
  };
  if (writing)
    return (
      <ModelForm
        of={writing}
        onKept={now => {
          aids.put(now);
          setWriting(undefined);
        }}
        onCancel={() => setWriting(undefined)}
      />
    );
  return (
    <Loaded of={aids} skeleton={3}>
      {({ models, lists }) => (
        <div class="stack">
          <h3>{t("aids.models")}</h3>
          {models.length === 0 && <p class="meta">{t("aids.no_model")}</p>}
          {models.map(one => (
            <div class="stack stack-2" key={one.id}>
              <strong>{one.title}</strong>
              <span class="talk-kept">{one.text}</span>
              <div class="cluster">
                <Button
                  kind="quiet"
                  aria-label={t("aids.change_one", { title: one.title })}
                  onClick={() => setWriting(one)}
                >
                  {t("menu.edit")}
                </Button>
                <Button
                  kind="quiet"
                  aria-label={t("aids.drop_one", { title: one.title })}
                  onClick={() => drop(one.id)}
                >
                  {t("aids.drop")}
                </Button>
              </div>
            </div>
          ))}
          <Button onClick={() => setWriting({})}>{t("aids.new")}</Button>
          <h3>{t("aids.lists")}</h3>
          {lists.length === 0 && <p class="meta">{t("aids.no_list")}</p>}
          {lists.map(one => (
            <div class="between" key={one.id}>
              <span>
                <strong>{one.title}</strong>{" "}
                <span class="meta">{t("aids.people", { n: one.youth_ids.length })}</span>
              </span>
              <Button
                kind="quiet"
                aria-label={t("aids.drop_one", { title: one.title })}
                onClick={() => drop(one.id)}
              >
                {t("aids.drop")}
              </Button>
            </div>
          ))}
          <p role="alert">{error}</p>
        </div>
      )}
    </Loaded>
  );
}

type FormProps = { of: Writing; onKept: (aids: Aids) => void; onCancel: () => void };

function ModelForm({
  of: { id, title: before = "", text: said_before = "", version = 1 },
  ...on
}: FormProps) {
  const [title, setTitle] = useState(before);
  const [text, setText] = useState(said_before);
  const [error, setError] = useState<string>();
  const go = async (): Promise<void> => {
    setError(undefined);
    const known = id && { id, title: before, text: said_before, version };
    try {
      on.onKept(
        await (known ? changeModel(known, title.trim(), text.trim()) : keepModel(title.trim(), text.trim())),
      );
    } catch (cause) {
      setError(said(cause));
    }
  };
  const missing = !title.trim() ? t("aids.missing_title") : text.trim() ? undefined : t("compose.missing");
  return (
    <div class="stack">
      <TextField label={t("aids.name")} maxLength={60} value={title} onInput={setTitle} />
      <TextArea label={t("each.text")} maxLength={4000} value={text} onInput={setText} />
      <PlainWords text={text} />
      <p role="alert">{error}</p>
      <Button kind="filled" wide missing={missing} onClick={go}>
        {t("away.keep")}
      </Button>
      <Button wide onClick={on.onCancel}>
        {t("compose.cancel")}
      </Button>
    </div>
  );
}
