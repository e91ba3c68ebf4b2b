import { useState } from "preact/hooks";
import { online } from "../../../platform/connectivity.ts";
import { endKey, type Key, readKeys } from "../../../services/exchange/exchange.ts";
import { longDate } from "../../../text/dates.ts";
import { Button, Sheet, Skeleton, toast } from "../../../ui/index.ts";
import { useLive } from "../live.ts";
import { Refusal } from "../parts.tsx";
import { said } from "../words.ts";
import { KeyForm } from "./KeyForm.tsx";
import { ShownKey } from "./ShownKey.tsx";
import { x } from "./words.ts";

/** The keys one gave: what each reads, until when, whether it serves; each taken back in one tap. */
export function Keys() {
  const keys = useLive("software-keys", readKeys);
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<string | null>();
  const [error, setError] = useState<string>();
  const end = async (key: Key): Promise<void> => {
    setError(undefined);
    try {
      await endKey(key.id);
      await keys.refresh();
      toast(x("keys.ended.done"));
    } catch (cause) {
      setError(said(cause));
    }
  };
  const close = (): void => {
    setMaking(false);
    setMade(undefined);
  };
  return (
    <section class="card stack stack-2" aria-labelledby="keys-title">
      <h2 id="keys-title">{x("keys.title")}</h2>
      <p>{x("keys.lead")}</p>
      {!keys.value && keys.state === "loading" && <Skeleton lines={2} />}
      <Refusal>{error ?? (keys.state === "error" ? said(keys.error) : undefined)}</Refusal>
      {keys.value?.length === 0 && <p>{x("keys.none")}</p>}
      <ul class="history">
        {keys.value?.map(key => (
          <li key={key.id} class="between">
            <span>
              <strong>{key.name}</strong>
              <span class="meta line">{standing(key)}</span>
              <span class="meta line">
                {x("keys.reads", { what: key.scope.map(one => x(`scope.${one}`)).join(", ") })}
              </span>
            </span>
            {key.state === "live" && (
              <Button aria-label={x("keys.end_one", { name: key.name })} onClick={() => end(key)}>
                {x("keys.end")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div>
        <Button missing={online.value ? undefined : x("offline")} onClick={() => setMaking(true)}>
          {x("keys.make")}
        </Button>
      </div>
      <Sheet open={making} title={made === undefined ? x("keys.make") : x("made.title")} onClose={close}>
        {made === undefined ? (
          <KeyForm
            onMade={async key => {
              setMade(key);
              await keys.refresh();
            }}
          />
        ) : (
          <ShownKey shown={made} onClose={close} />
        )}
      </Sheet>
    </section>
  );
}

function standing(key: Key): string {
  if (key.state === "ended") return x("keys.ended");
  if (key.state === "past") return x("keys.past", { date: longDate(key.ends_on) });
  const used = key.last_used_on ? x("keys.used", { date: longDate(key.last_used_on) }) : x("keys.unused");
  return `${x("keys.until", { date: longDate(key.ends_on) })} · ${used}`;
}
