import { useEffect, useState } from "preact/hooks";
import { online } from "../../platform/connectivity.ts";
import { sentence } from "../../platform/http.ts";
import { type PushState, pushState, subscribe, unsubscribe } from "../../platform/push.ts";
import { type Channel, removeChannel } from "../../services/notices/channels.ts";
import { Card, Switch } from "../../ui/index.ts";
import { Refused } from "./frame.tsx";
import { t } from "./words.ts";

/** This browser, told even while Cap 18 is closed: asked once, by a gesture, and taken back by the same. */
export function ThisDevice({ channels, onChange }: { channels: Channel[]; onChange: () => Promise<void> }) {
  const [state, setState] = useState<PushState>();
  const [error, setError] = useState<string>();
  const mine = channels.find(one => one.kind === "push" && one.this_device);
  const others = channels.filter(one => one.kind === "push" && !one.this_device).length;
  useEffect(() => {
    pushState().then(setState, () => setState("unsupported"));
  }, [channels]);
  const change = async (on: boolean): Promise<void> => {
    setError(undefined);
    try {
      if (on) setState(await subscribe());
      else {
        await unsubscribe();
        if (mine) await removeChannel(mine.id);
        setState("off");
      }
      await onChange();
    } catch (cause) {
      setError(cause instanceof DOMException ? t("push.denied") : sentence(cause));
    }
  };
  const may = state === "on" || state === "off";
  return (
    <>
      <h2>{t("push.title")}</h2>
      <Card>
        {may ? (
          <Switch
            label={t("push.switch")}
            hint={online.value ? t(`push.${state}`) : t("contacts.offline")}
            on={state === "on" && mine !== undefined}
            onInput={on => change(on)}
          />
        ) : (
          state && <p>{t(`push.${state}`)}</p>
        )}
        {others > 0 && <p class="meta">{t("push.others", { n: others })}</p>}
        <Refused>{error}</Refused>
      </Card>
    </>
  );
}
