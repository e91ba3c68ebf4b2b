import { Loaded } from "../../frame/index.ts";
import { type Message, type Preview as Previewed, readPreview } from "../../services/notices/sent.ts";
import { when } from "../../text/dates.ts";
import { Card, Empty } from "../../ui/index.ts";
import { type Frame, useHere } from "./frame.tsx";
import "./telling.css";
import { t } from "./words.ts";

const types = ["reminder", "appointment", "paper", "message", "security", "digest"] as const;

/** Word for word, and as it looks: what would leave, to which kind of screen, when. */
export function Preview({ frame: Frame, back }: { frame: Frame; back: string }) {
  const preview = useHere("preferences:preview", readPreview);
  return (
    <Frame title={t("preview.title")} back={back}>
      <Loaded of={preview} skeleton={4}>
        {value => (
          <div class="stack">
            {value.items.length === 0 ? (
              <Empty text={t("preview.empty")} />
            ) : (
              <>
                <p>{t("preview.lead")}</p>
                <h2>{t("preview.next")}</h2>
                {value.items.map(one => (
                  <Coming key={one.id} one={one} of={value} />
                ))}
              </>
            )}
            {value.examples.length > 0 && <h2>{t("preview.examples")}</h2>}
            {value.examples.map(({ type, channels }) => (
              <Card as="article" key={type} label={typeName(type)}>
                <h3>{typeName(type)}</h3>
                {channels.map(one => (
                  <Looks key={one.channel} one={one} of={value} />
                ))}
              </Card>
            ))}
          </div>
        )}
      </Loaded>
    </Frame>
  );
}

function Coming({ one, of }: { one: Previewed["items"][number]; of: Previewed }) {
  return (
    <Card as="article" label={one.text}>
      <h3>{one.text}</h3>
      <p class="meta">{t("preview.when", { when: when(one.at) })}</p>
      {one.says_nothing && <p>{one.says_nothing}</p>}
      {one.channels.map(message => (
        <Looks key={message.channel} one={message} of={of} />
      ))}
    </Card>
  );
}

/** One message as its screen shows it. */
function Looks({ one, of }: { one: Message; of: Previewed }) {
  if (one.channel === "call" || one.channel === "letter") return <p>{one.text || t("preview.call")}</p>;
  const from = one.from ?? (one.channel === "sms" ? of.sms_from : of.email_from);
  return (
    <figure class="told">
      <figcaption class="meta">
        {one.channel === "push" ? t("preview.to_lock") : t(`kind.${one.channel}`)}
        {one.at && `, ${when(one.at)}`}
      </figcaption>
      <blockquote class="told-words" data-look={one.channel}>
        {one.channel !== "push" && <p class="meta">{t("preview.from", { from })}</p>}
        {(one.title || one.subject) && <strong>{one.title ?? one.subject}</strong>}
        <p class="told-text">{one.text}</p>
      </blockquote>
    </figure>
  );
}

function typeName(type: string): string {
  const found = types.find(one => one === type);
  return found ? t(`type.${found}`) : type;
}
