import { MessageSquare, Phone } from "lucide-preact";
import { minute, today } from "../../platform/clock.ts";
import { callOf, type Help } from "../../services/contacts/all.ts";
import { hoursInWords } from "../../services/contacts/opening.ts";
import { daysBetween, longDate } from "../../text/dates.ts";
import { Button, Card, Doubt } from "../../ui/index.ts";
import { c, openWords } from "./open-words.ts";
import "./contacts.css";

const OLD = 92;

/** Someone to turn to: what for, the number if a person checked it, when they answer, what it costs. */
export function ContactCard({ contact, title: Title = "h3" }: { contact: Help; title?: "h2" | "h3" | "h4" }) {
  const { name, words, url, doubt, cost, anonymous, territory, checked_on } = contact;
  return (
    <Card as="article" label={name} class="stack stack-2 help">
      <Title>{name}</Title>
      <p>{words}</p>
      <Reach contact={contact} />
      {url && (
        <p>
          <a href={url} rel="noreferrer noopener" target="_blank">
            {c("contact.site", { name })}
          </a>
        </p>
      )}
      {doubt && (
        <p class="cluster">
          <Doubt />
          <span>{doubt}</span>
        </p>
      )}
      <p class="meta">
        {cost && <span class="line">{c("contact.cost", { cost })}</span>}
        {anonymous && <span class="line">{c("contact.anonymous")}</span>}
        {territory && <span class="line">{c("contact.where", { where: territory })}</span>}
        <span class="line">
          {daysBetween(checked_on, today()) > OLD
            ? c("contact.old")
            : c("contact.checked", { date: longDate(checked_on) })}
        </span>
      </p>
    </Card>
  );
}

/** A button where a tap may call; words where nobody checked the number yet. */
function Reach({ contact }: { contact: Help }) {
  const { number_display: number, hours, channels, url } = contact;
  const href = callOf(contact);
  if (href && number)
    return (
      <>
        <div>
          <Button href={href} icon={href.startsWith("tel:") ? Phone : MessageSquare}>
            {c(href.startsWith("tel:") ? "contact.call" : "contact.sms", { number })}
          </Button>
        </div>
        {hours && (
          <p>
            <strong class="line">{openWords(hours, minute.value)}.</strong>
            {hours !== "24/7" && (
              <span class="line">{c("contact.hours", { hours: hoursInWords(hours) })}</span>
            )}
          </p>
        )}
      </>
    );
  if (number)
    return (
      <p>
        <span class="line">{c("contact.number", { number })}</span>
        <span class="cluster">
          <Doubt />
          <span>{c("contact.number_unchecked")}</span>
        </span>
      </p>
    );
  if (!url && channels.includes("tel")) return <p>{c("contact.unchecked")}</p>;
  return null;
}
