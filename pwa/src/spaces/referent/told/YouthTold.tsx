import { useRoute } from "preact-iso";
import { Loaded, Screen } from "../../../frame/index.ts";
import { readFile } from "../../../services/desk/file.ts";
import { addYouthChannel, readYouthChannels } from "../../../services/notices/channels.ts";
import { type Occasion, readDeliveries } from "../../../services/notices/sent.ts";
import { when } from "../../../text/dates.ts";
import { List, Pill, type Status } from "../../../ui/index.ts";
import { Contacts } from "../../telling/Contacts.tsx";
import { t } from "../../telling/words.ts";
import { fileHref } from "../addresses.ts";
import { useLive } from "../live.ts";

/** How one young person is reached: their contacts, what left, how far each message went. */
export default function YouthTold() {
  const { id = "" } = useRoute().params;
  return <Told key={id} id={id} />;
}

function Told({ id }: { id: string }) {
  const file = useLive(`file:${id}`, () => readFile(id));
  const channels = useLive(`channels:${id}`, () => readYouthChannels(id));
  const sent = useLive(`deliveries:${id}`, () => readDeliveries(id));
  const name = file.value?.identity.first_name ?? "";
  return (
    <Screen title={t("told.title", { name })} back={fileHref(id)}>
      <div class="stack">
        <p>
          <a href={fileHref(id)}>{t("told.back")}</a>
        </p>
        <Loaded of={channels} skeleton={2}>
          {({ items }) => (
            <Contacts
              title={t("told.contacts")}
              mine={false}
              channels={items}
              add={one => addYouthChannel(id, one)}
              onChange={channels.refresh}
            />
          )}
        </Loaded>
        <p class="meta">{t("told.contacts.hint")}</p>
        <h2>{t("told.sent")}</h2>
        <Loaded of={sent} skeleton={3}>
          {items => <Sent items={items} />}
        </Loaded>
      </div>
    </Screen>
  );
}

/** What left, and how far it went. Words and reasons stay with the young person. */
export function Sent({ items }: { items: Occasion[] }) {
  if (items.length === 0) return <p class="meta">{t("told.none")}</p>;
  return (
    <List label={t("told.sent")}>
      {items.map(one => (
        <li key={one.id} class="row between">
          <span class="row-text">
            <span>{typeOf(one)}</span>
            <span class="meta">{when(one.at)}</span>
            {one.deliveries.map(({ channel, state, at }) => (
              <span class="meta" key={`${channel}${at}`}>
                {t(`told.way.${state}`, { way: t(`kind.${channel}`), when: when(at) })}
              </span>
            ))}
          </span>
          <Pill status={statuses[one.state]} label={t(`told.state.${one.state}`)} />
        </li>
      ))}
    </List>
  );
}

const types = ["appointment", "paper", "message"] as const;

function typeOf(one: Occasion): string {
  return t(`type.${types.find(kind => kind === one.subject_kind) ?? "reminder"}`);
}

const statuses: Record<Occasion["state"], Status> = {
  planned: "waiting",
  sent: "sent",
  received: "sent",
  seen: "finished",
  failed: "blocked",
  expired: "old",
  cancelled: "missing",
  held: "blocked",
  not_sent: "missing",
};
