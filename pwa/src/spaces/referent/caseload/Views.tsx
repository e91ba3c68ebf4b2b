import { Bookmark, X } from "lucide-preact";
import { useState } from "preact/hooks";
import { dropView, keepView, readViews, type View } from "../../../services/desk/caseload.ts";
import { Button, focusOn, Sheet, TextField, toast } from "../../../ui/index.ts";
import { d } from "../desk-words.ts";
import { useFirst } from "../first.ts";
import { useLive } from "../live.ts";
import { Refusal } from "../parts.tsx";
import { said } from "../words.ts";
import { type Asked, addressOf, askedFrom } from "./asked.ts";

/** Filters kept under a name: one tap puts them back. Taken away, they wait ten seconds for « Annuler ». */
export function Views({
  asked,
  filtered,
  onAsk,
}: {
  asked: Asked;
  filtered: boolean;
  onAsk: (asked: Asked) => void;
}) {
  const read = useLive("views", readViews);
  const [leaving, setLeaving] = useState<ReadonlySet<string>>(new Set());
  const [naming, setNaming] = useState(false);
  const [error, setError] = useState<string>();
  const now = addressOf(asked).split("?")[1] ?? "";
  const shown = (read.value ?? []).filter(one => !leaving.has(one.id));
  const leave = (one: View): void => {
    setLeaving(new Set([...leaving, one.id]));
    const back = (): void => setLeaving(new Set([...leaving].filter(id => id !== one.id)));
    toast(d("views.dropped", { name: one.name }), {
      undo: back,
      after: () => {
        dropView(one.id).then(read.put, cause => {
          setError(said(cause));
          back();
        });
      },
    });
  };
  if (shown.length === 0 && !filtered) return <Refusal>{error}</Refusal>;
  return (
    <fieldset class="views no-print">
      <legend class="visually-hidden">{d("views.label")}</legend>
      {shown.map(one => (
        <span class="view" key={one.id}>
          <button
            type="button"
            class="chip"
            aria-pressed={one.asked === now}
            onClick={() => onAsk(askedFrom(one.asked))}
          >
            <span>
              <Bookmark size={16} aria-hidden="true" />
              {one.name}
            </span>
          </button>
          <button
            type="button"
            class="icon-button"
            aria-label={d("views.drop", { name: one.name })}
            onClick={() => leave(one)}
          >
            <X size={16} aria-hidden="true" />
          </button>
        </span>
      ))}
      {filtered && !shown.some(one => one.asked === now) && (
        <Button kind="quiet" aria-haspopup="dialog" onClick={() => setNaming(true)}>
          {d("views.keep")}
        </Button>
      )}
      <Refusal>{error}</Refusal>
      <Sheet open={naming} title={d("views.keep")} onClose={() => setNaming(false)}>
        {naming && <Naming asked={now} put={read.put} onClose={() => setNaming(false)} />}
      </Sheet>
    </fieldset>
  );
}

function Naming({
  asked,
  put,
  onClose,
}: {
  asked: string;
  put: (views: View[]) => void;
  onClose: () => void;
}) {
  const [name, setName] = useState("");
  const [wrong, setWrong] = useState<string>();
  const [error, setError] = useState<string>();
  useFirst("view-name");
  const keep = async (): Promise<void> => {
    if (!name.trim()) {
      setWrong(d("views.name.missing"));
      return focusOn("view-name");
    }
    try {
      put(await keepView(name.trim(), asked));
      toast(d("views.kept", { name: name.trim() }));
      onClose();
    } catch (cause) {
      setError(said(cause));
    }
  };
  return (
    <form
      class="stack"
      onSubmit={event => {
        event.preventDefault();
        void keep();
      }}
    >
      <TextField
        id="view-name"
        label={d("views.name")}
        hint={d("views.name.hint")}
        maxLength={40}
        value={name}
        onInput={setName}
        error={wrong}
      />
      <Refusal>{error}</Refusal>
      <Button kind="filled" type="submit" wide>
        {d("views.go")}
      </Button>
    </form>
  );
}
