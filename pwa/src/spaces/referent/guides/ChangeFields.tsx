import { X } from "lucide-preact";
import { allContacts } from "../../../services/contacts/all.ts";
import { readLocal } from "../../../services/contacts/local.ts";
import { readPaperTypes } from "../../../services/documents/papers.ts";
import type { Asked, Written } from "../../../services/guidance/local.ts";
import { type Guide, type GuideStep, readGuides } from "../../../services/steps/guides.ts";
import { Button, type Option, SelectField, TextArea, TextField } from "../../../ui/index.ts";
import { useLive } from "../live.ts";
import { g } from "./words.ts";

type Props = { asked: Asked; write: (next: Partial<Written>) => void };

const channels = ["office", "phone", "site", "post", "app", "home"] as const;

/** What a step says, which papers it asks for, what can block it. */
export function StepFields({ asked: { written }, guide, write }: Props & { guide: Guide }) {
  return (
    <>
      <TextField
        id="change-title"
        label={g("form.title")}
        hint={g("form.title.hint")}
        value={written.title ?? ""}
        autocomplete="off"
        onInput={title => write({ title })}
      />
      <TextArea
        id="change-text"
        label={g("form.text")}
        hint={g("form.text.hint")}
        value={(written.text ?? []).join("\n")}
        onInput={text => write({ text: text.split("\n") })}
      />
      <SelectField
        id="change-channel"
        label={g("form.channel")}
        value={written.channel ?? "office"}
        options={channels.map(value => ({ value, label: g(`channel.${value}`) }))}
        onInput={channel => write({ channel: channel as GuideStep["channel"] })}
      />
      <PaperFields written={written} write={write} />
      <TextField
        id="change-lasts"
        label={g("form.lasts")}
        optional
        value={written.lasts ?? ""}
        onInput={lasts => write({ lasts })}
      />
      <TextField
        id="change-doubt"
        label={g("form.doubt")}
        optional
        value={written.doubt ?? ""}
        onInput={doubt => write({ doubt })}
      />
      <BlockedFields written={written} guide={guide} write={write} />
    </>
  );
}

function PaperFields({ written, write }: { written: Written; write: Props["write"] }) {
  const types = useLive("paper-types", readPaperTypes);
  const options = (types.value ?? []).map(one => ({ value: one.code, label: one.label }));
  const asked = written.papers ?? [];
  const labelOf = (code: string): string => options.find(one => one.value === code)?.label ?? code;
  return (
    <>
      <SelectField
        id="change-paper"
        label={g("form.papers.add")}
        optional
        value=""
        options={[none(), ...options.filter(one => !asked.includes(one.value))]}
        onInput={code => code && write({ papers: [...asked, code] })}
      />
      {asked.length > 0 && (
        <div class="cluster">
          {asked.map(code => (
            <Button
              key={code}
              kind="quiet"
              icon={X}
              aria-label={g("form.papers.remove", { paper: labelOf(code) })}
              onClick={() => write({ papers: asked.filter(one => one !== code) })}
            >
              {labelOf(code)}
            </Button>
          ))}
        </div>
      )}
      <SelectField
        id="change-keep"
        label={g("form.keep")}
        optional
        value={written.keep ?? ""}
        options={[none(), ...options]}
        onInput={keep => write({ keep })}
      />
    </>
  );
}

/** What can go wrong: those written, and an empty pair for one more. */
function BlockedFields({ written, guide, write }: { written: Written; guide: Guide; write: Props["write"] }) {
  const guides = useLive("guides", readGuides);
  const had = written.blocked ?? [];
  const shown = had.length < 4 ? [...had, { when: "", do: "" }] : had;
  const put = (at: number, next: Partial<(typeof shown)[number]>): void => {
    const all = shown.map((one, n) => (n === at ? { ...one, ...next } : one));
    write({ blocked: all.filter(one => one.when || one.do || one.go) });
  };
  const others = (guides.value ?? []).filter(one => one.code !== guide.code);
  return (
    <>
      {shown.map((one, at) => (
        <fieldset key={at} class="field stack stack-2">
          <legend class="visually-hidden">{g("form.blocked", { n: at + 1 })}</legend>
          <TextField
            id={`change-when-${at}`}
            label={g("form.blocked.when")}
            optional
            value={one.when}
            onInput={when => put(at, { when })}
          />
          <TextField
            id={`change-do-${at}`}
            label={g("form.blocked.do")}
            optional
            value={one.do}
            onInput={what => put(at, { do: what })}
          />
          <SelectField
            id={`change-go-${at}`}
            label={g("form.blocked.go")}
            optional
            value={one.go ?? ""}
            options={[none(), ...others.map(other => ({ value: other.code, label: other.title }))]}
            onInput={go => put(at, { go: go || undefined })}
          />
        </fieldset>
      ))}
    </>
  );
}

/** Where it is, and whom to call: national lines, then those of here. */
export function PlaceFields({ asked: { written }, write, url }: Props & { url: string | undefined }) {
  const here = useLive("local-contacts", readLocal);
  const local: Option[] = (here.value ?? []).map(one => ({ value: one.id, label: one.name }));
  const where = written.where ?? { label: "" };
  return (
    <>
      <TextField
        id="change-place"
        label={g("form.place")}
        optional
        value={where.label}
        onInput={label => write({ where: { ...where, label } })}
      />
      <TextField
        id="change-url"
        label={g("form.url")}
        hint={g("form.url.hint")}
        optional
        type="url"
        error={url}
        value={where.url ?? ""}
        onInput={address => write({ where: { ...where, url: address } })}
      />
      <SelectField
        id="change-contact"
        label={g("form.contact")}
        optional
        value={written.contact ?? ""}
        options={[none(), ...allContacts.map(one => ({ value: one.id, label: one.name }))]}
        onInput={contact => write({ contact })}
      />
      {local.length > 0 && (
        <SelectField
          id="change-local-contact"
          label={g("form.local_contact")}
          hint={g("form.local_contact.hint")}
          optional
          value={written.local_contact ?? ""}
          options={[none(), ...local]}
          onInput={local_contact => write({ local_contact })}
        />
      )}
    </>
  );
}

function none(): Option {
  return { value: "", label: g("form.none") };
}
