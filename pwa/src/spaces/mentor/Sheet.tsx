import { useState } from "preact/hooks";
import { Loaded, Screen } from "../../frame/index.ts";
import { changeOwn, readOwn } from "../../services/mentoring/mentoring.ts";
import { noLikes, type Own } from "../../services/mentoring/types.ts";
import { Button, SelectField, TextArea, toast } from "../../ui/index.ts";
import { useLive } from "../referent/live.ts";
import { Refusal } from "../referent/parts.tsx";
import { said } from "../referent/words.ts";
import { LikesFields } from "./LikesFields.tsx";
import { m } from "./words.ts";

/** « Ma fiche »: who I am, what I like, when I am free. */
export default function OwnSheet() {
  const own = useLive("mentoring:me", readOwn);
  return (
    <Screen title={m("sheet.title")} back="/mentor">
      <Loaded of={own} skeleton={4}>
        {found => <Form own={found} put={own.put} />}
      </Loaded>
    </Screen>
  );
}

function Form({ own, put }: { own: Own; put: (own: Own) => void }) {
  const [likes, setLikes] = useState(own.sheet ?? noLikes);
  const [presentation, setPresentation] = useState(own.sheet?.presentation ?? "");
  const [capacity, setCapacity] = useState(String(own.sheet?.capacity ?? 1));
  const [error, setError] = useState<string>();
  const save = async (): Promise<void> => {
    setError(undefined);
    const { gender, languages, interests, availability, trade, area } = likes;
    const told = { gender, languages, interests, availability, trade, area };
    try {
      put(await changeOwn({ ...told, presentation, capacity: Number(capacity) }));
      toast(m("sheet.saved"));
    } catch (cause) {
      setError(said(cause));
    }
  };
  return (
    <div class="stack">
      <p class="lead">{m("sheet.lead")}</p>
      <TextArea
        label={m("sheet.presentation")}
        rows={4}
        maxLength={400}
        value={presentation}
        onInput={setPresentation}
      />
      <LikesFields value={likes} onInput={next => setLikes({ ...likes, ...next })} />
      <SelectField
        label={m("sheet.capacity")}
        value={capacity}
        options={["1", "2", "3", "4", "5"].map(value => ({ value, label: value }))}
        onInput={setCapacity}
      />
      <Refusal>{error}</Refusal>
      <Button kind="filled" wide onClick={save}>
        {m("sheet.save")}
      </Button>
    </div>
  );
}
