import { useState } from "preact/hooks";
import { Loaded, Screen } from "../../../frame/index.ts";
import { offerMentor, readMentoring, sayWish, tellParents } from "../../../services/mentoring/mentoring.ts";
import type { Offer, Parents, YouthMentoring } from "../../../services/mentoring/types.ts";
import { longDate } from "../../../text/dates.ts";
import { Button, SelectField, Sheet, TextArea, TextField, toast } from "../../../ui/index.ts";
import { LikesFields, LikesTold } from "../../mentor/LikesFields.tsx";
import { m, wordOf } from "../../mentor/words.ts";
import { fileHref } from "../addresses.ts";
import { stale, useLive } from "../live.ts";
import { Refusal } from "../parts.tsx";
import { said } from "../words.ts";
import { CurrentPair } from "./CurrentPair.tsx";
import { Suggestions } from "./Suggestions.tsx";
import { v } from "./words.ts";

export type YouthPart = {
  found: YouthMentoring;
  put: (found: YouthMentoring) => void;
  again: () => Promise<void>;
};

const OVER = ["ended", "declined", "withdrawn"];

/** One young person's mentor: the pair, or how to find one; what they wish, their parents, the proposals made. */
export function YouthMentor({ id }: { id: string }) {
  const read = useLive(`mentoring:youth:${id}`, () => readMentoring(id));
  const again = async (): Promise<void> => {
    stale("mentoring:supervision");
    stale("file:");
    await read.refresh();
  };
  const name = read.value?.young?.first_name ?? "";
  return (
    <Screen title={name ? v("youth.title", { name }) : v("title")} wide>
      <nav class="path no-print" aria-label={v("title")}>
        <a href={fileHref(id)}>{v("youth.back")}</a>
      </nav>
      <Loaded of={read} skeleton={6}>
        {found => <Whole found={found} put={read.put} again={again} />}
      </Loaded>
    </Screen>
  );
}

function Whole(props: YouthPart) {
  const { found } = props;
  const current = found.pairs.find(one => !OVER.includes(one.state));
  const past = found.pairs.filter(one => OVER.includes(one.state));
  return (
    <div class="stack">
      {current ? (
        <CurrentPair pair={current} again={props.again} />
      ) : (
        found.may_pair && found.state !== "refused" && <Suggestions {...props} />
      )}
      <WishCard {...props} />
      <ParentsCard {...props} />
      <OffersCard {...props} />
      {past.length > 0 && (
        <section class="card stack stack-2">
          <h2>{v("past")}</h2>
          <ul>
            {past.map(one => (
              <li key={one.id}>
                {v("past.line", {
                  mentor: `${one.mentor?.first_name ?? ""} ${one.mentor?.last_name ?? ""}`,
                  state: m(`state.${one.state}`).toLowerCase(),
                  date: longDate(one.ended_on ?? one.proposed_on),
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function WishCard({ found, put }: YouthPart) {
  const [open, setOpen] = useState(false);
  const { wish } = found;
  return (
    <section class="card stack stack-2">
      <h2>{v("youth.wish")}</h2>
      <p>{v(`youth.${found.state}`)}</p>
      {wish.gender && <p>{v("youth.gender", { who: wordOf("gender", wish.gender).toLowerCase() })}</p>}
      {found.state === "asked" && <LikesTold of={wish} />}
      {wish.wish && <p>{`« ${wish.wish} »`}</p>}
      {found.state !== "refused" && (
        <div>
          <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
            {v(found.state === "asked" ? "youth.edit" : "youth.write")}
          </Button>
        </div>
      )}
      <Sheet open={open} title={v("youth.wish")} onClose={() => setOpen(false)}>
        <WishForm found={found} put={put} onClose={() => setOpen(false)} />
      </Sheet>
    </section>
  );
}

type FormProps = Pick<YouthPart, "found" | "put"> & { onClose: () => void };

function WishForm({ found, put, onClose }: FormProps) {
  const [wish, setWish] = useState(found.wish);
  const [error, setError] = useState<string>();
  const save = async (): Promise<void> => {
    setError(undefined);
    try {
      put(await sayWish(found.young?.id ?? "", wish, found.version));
      toast(v("youth.saved"));
      onClose();
    } catch (cause) {
      setError(said(cause));
    }
  };
  return (
    <div class="stack">
      <LikesFields
        value={wish}
        gender={m("likes.gender")}
        onInput={next => setWish({ ...next, wish: wish.wish })}
      />
      <TextArea
        label={v("youth.words")}
        optional
        rows={2}
        maxLength={400}
        value={wish.wish}
        onInput={text => setWish({ ...wish, wish: text })}
      />
      <Refusal>{error}</Refusal>
      <Button kind="filled" wide onClick={save}>
        {v("step.save")}
      </Button>
    </div>
  );
}

const SAID: Parents[] = ["informed", "agreed", "refused", "not_reached", "not_needed"];

function ParentsCard({ found, put }: YouthPart) {
  const [open, setOpen] = useState(false);
  const told = found.parents;
  if (!told) return null;
  return (
    <section class="card stack stack-2">
      <h2>{v("parents")}</h2>
      {told.needed ? (
        <>
          <p>
            {[v(`parents.${told.said}`), told.on ? longDate(told.on) : "", told.why]
              .filter(Boolean)
              .join(" · ")}
          </p>
          {told.lacks && <p class="meta">{v("parents.needed")}</p>}
          <div>
            <Button
              aria-label={`${v("parents.change")} : ${v("parents")}`}
              aria-haspopup="dialog"
              onClick={() => setOpen(true)}
            >
              {v("parents.change")}
            </Button>
          </div>
        </>
      ) : (
        <p>{v("parents.adult")}</p>
      )}
      <Sheet open={open} title={v("parents")} onClose={() => setOpen(false)}>
        <ParentsForm found={found} put={put} onClose={() => setOpen(false)} />
      </Sheet>
    </section>
  );
}

function ParentsForm({ found, put, onClose }: FormProps) {
  const [told, setTold] = useState<Parents>("informed");
  const [why, setWhy] = useState(found.parents?.why ?? "");
  const [error, setError] = useState<string>();
  const save = async (): Promise<void> => {
    setError(undefined);
    try {
      put(await tellParents(found.young?.id ?? "", told, why));
      toast(v("parents.saved"));
      onClose();
    } catch (cause) {
      setError(said(cause));
    }
  };
  const must = (told === "not_reached" || told === "not_needed") && why.trim() === "";
  return (
    <div class="stack">
      <SelectField
        label={v("parents")}
        value={told}
        options={SAID.map(value => ({ value, label: v(`parents.${value}`) }))}
        onInput={value => setTold(SAID.find(one => one === value) ?? "informed")}
      />
      <TextField
        id="parents-why"
        label={v("parents.why")}
        optional={told !== "not_reached" && told !== "not_needed"}
        maxLength={400}
        autocomplete="off"
        value={why}
        onInput={setWhy}
      />
      <Refusal>{error}</Refusal>
      <Button
        kind="filled"
        wide
        missing={must ? { say: v("needed"), focus: "parents-why" } : undefined}
        onClick={save}
      >
        {v("step.save")}
      </Button>
    </div>
  );
}

/** Proposals made, with their answers, and when they are due again (CASF L221-2-6). */
function OffersCard({ found, put }: YouthPart) {
  const [error, setError] = useState<string>();
  const propose = async (kind: Offer["kind"]): Promise<void> => {
    setError(undefined);
    try {
      put(await offerMentor(found.young?.id ?? "", kind));
      toast(v("offer.done"));
    } catch (cause) {
      setError(said(cause));
    }
  };
  return (
    <section class="card stack stack-2">
      <h2>{v("history")}</h2>
      <ul class="pair-lines">
        {found.offers.map(one => (
          <li class="pair-line" key={one.kind}>
            <span class="pair-who">
              <strong>{v(`history.${one.kind}`)}</strong>
              <span class="meta">{past(one)}</span>
            </span>
            {one.answer !== "none" && (
              <Button
                aria-label={v("history.go.for", { kind: v(`history.${one.kind}`) })}
                onClick={() => propose(one.kind)}
              >
                {v("history.go")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Refusal>{error}</Refusal>
      <p class="meta">{v("offers.note")}</p>
    </section>
  );
}

function past(one: Offer): string {
  if (!one.proposed_on) return `${v("history.never")} · ${v("history.due")}`;
  const again = one.due ? v("history.due") : v("history.again", { date: longDate(one.again_on) });
  return `${v("history.on", { date: longDate(one.proposed_on) })} : ${v(`history.${one.answer ?? "none"}`)} · ${again}`;
}
