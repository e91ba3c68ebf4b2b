import { useEffect, useMemo, useState } from "preact/hooks";
import { Loaded, Screen } from "../../frame/index.ts";
import "../mentor/mentor.css";
import { newKey, Problem, sentence } from "../../platform/http.ts";
import { useKept } from "../../platform/use-kept.ts";
import { applyAsMentor, readAuthorities } from "../../services/mentoring/mentoring.ts";
import { noLikes } from "../../services/mentoring/types.ts";
import become from "../../text/fr/become-mentor.json";
import { address, words } from "../../text/index.ts";
import { Button, Empty, focusOn, SelectField, TextArea, TextField } from "../../ui/index.ts";
import { LikesFields } from "../mentor/LikesFields.tsx";

const b = words("become-mentor", become);
const HOW = [1, 2, 3, 4] as const;
const PROGRAMMES = ["none", "engaged_offer", "association"] as const;
const NEEDED = ["first_name", "last_name", "email"] as const;
const nobody = { first_name: "", last_name: "", email: "", phone: "", motivation: "", employer: "" };

/** Anybody may offer to be a mentor: a page without account. */
export default function BecomeMentor() {
  const read = useKept("authorities", readAuthorities);
  const [sent, setSent] = useState(false);
  useEffect(() => {
    const was = address.value;
    address.value = "vous";
    return () => {
      address.value = was;
    };
  }, []);
  return (
    <Screen title={b("title")}>
      {sent ? (
        <Empty mood="done" text={<Done />} />
      ) : (
        <Loaded of={read} skeleton={4}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty text={b("none")} />
            ) : (
              <Form authorities={items} onSent={() => setSent(true)} />
            )
          }
        </Loaded>
      )}
    </Screen>
  );
}

function Done() {
  return (
    <>
      <strong>{b("done")}</strong> {b("done.text")}
    </>
  );
}

function Form(props: { authorities: { code: string; name: string }[]; onSent: () => void }) {
  const id = useMemo(newKey, []);
  const [told, setTold] = useState(nobody);
  const [likes, setLikes] = useState(noLikes);
  const [authority, setAuthority] = useState(props.authorities[0]?.code ?? "");
  const [programme, setProgramme] = useState("none");
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [error, setError] = useState<string>();
  const lacking = NEEDED.find(name => told[name].trim() === "");
  const field = (name: keyof typeof nobody) => ({
    id: `apply-${name}`,
    label: b(name),
    value: told[name],
    error: faults[name],
    onInput: (value: string) => setTold({ ...told, [name]: value }),
  });
  const send = async (): Promise<void> => {
    setError(undefined);
    setFaults({});
    const { gender: _unasked, ...liked } = likes;
    try {
      await applyAsMentor({ id, authority, programme, ...told, ...liked });
      props.onSent();
    } catch (cause) {
      if (cause instanceof Problem) {
        setFaults(cause.fields);
        const first = Object.keys(cause.fields)[0];
        if (first) focusOn(`apply-${first}`);
      }
      setError(sentence(cause));
    }
  };
  return (
    <div class="stack">
      <p class="lead">{b("lead")}</p>
      <section class="stack stack-2">
        <h2>{b("how")}</h2>
        <ol class="numbered">
          {HOW.map(n => (
            <li key={n}>{b(`how.${n}`)}</li>
          ))}
        </ol>
      </section>
      <SelectField
        label={b("authority")}
        value={authority}
        options={props.authorities.map(({ code, name }) => ({ value: code, label: name }))}
        onInput={setAuthority}
      />
      <TextField {...field("first_name")} autocomplete="given-name" maxLength={80} />
      <TextField {...field("last_name")} autocomplete="family-name" maxLength={80} />
      <TextField {...field("email")} type="email" autocomplete="email" maxLength={120} />
      <TextField {...field("phone")} optional type="tel" autocomplete="tel" maxLength={30} />
      <SelectField
        label={b("programme")}
        value={programme}
        options={PROGRAMMES.map(value => ({ value, label: b(`programme.${value}`) }))}
        onInput={setProgramme}
      />
      {programme === "engaged_offer" && (
        <TextField {...field("employer")} optional autocomplete="organization" maxLength={80} />
      )}
      <TextArea {...field("motivation")} optional rows={4} maxLength={1000} />
      <LikesFields value={likes} onInput={setLikes} />
      <p class="meta">{b("privacy")}</p>
      <div role="alert">{error && <p class="field-error">{error}</p>}</div>
      <Button
        kind="filled"
        wide
        missing={lacking && { say: b("missing"), focus: `apply-${lacking}` }}
        onClick={send}
      >
        {b("go")}
      </Button>
    </div>
  );
}
