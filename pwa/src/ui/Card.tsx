import {
  Baby,
  Briefcase,
  Bus,
  ChevronRight,
  Clock,
  HeartPulse,
  House,
  IdCard,
  Smartphone,
  Volleyball,
  Wallet,
} from "lucide-preact";
import type { Children, Icon } from "./types.ts";
import { t } from "./words.ts";

export const domains = {
  argent: Wallet,
  logement: House,
  sante: HeartPulse,
  travail: Briefcase,
  transports: Bus,
  identite: IdCard,
  telephone: Smartphone,
  culture: Volleyball,
  parent: Baby,
} satisfies Record<string, Icon>;

export type Domain = keyof typeof domains;

/** The word of a domain of life, always beside its picture. */
export function domainWord(domain: Domain): string {
  return t(`domain.${domain}`);
}

export function Card({
  children,
  as: Tag = "section",
  label,
  class: more,
}: {
  children: Children;
  as?: "section" | "article" | "div";
  label?: string;
  class?: string;
}) {
  return (
    <Tag class={more ? `card ${more}` : "card"} aria-label={label}>
      {children}
    </Tag>
  );
}

export function Tile({ domain, icon }: { domain?: Domain; icon?: Icon }) {
  const Picture = icon ?? (domain ? domains[domain] : undefined);
  return (
    <span class="tile" data-domain={domain}>
      {Picture && <Picture size={24} aria-hidden="true" />}
    </span>
  );
}

export function List({ children, label }: { children: Children; label?: string }) {
  return (
    <ul class="list" aria-label={label}>
      {children}
    </ul>
  );
}

export type RowProps = {
  title: Children;
  meta?: Children;
  icon?: Icon;
  domain?: Domain;
  /** Goes to a screen. Without `href` or `onClick` the row only says something. */
  href?: string;
  onClick?: () => void;
  /** Not seen yet. */
  fresh?: boolean;
  /** Made without network, not gone yet. */
  waiting?: boolean;
  end?: Children;
};

/** One row of a list. The whole row is the link: no gesture is hidden in a swipe. */
export function Row({ title, meta, icon, domain, href, onClick, fresh, waiting, end }: RowProps) {
  const goes = href !== undefined || onClick !== undefined;
  const inside = (
    <>
      {(icon || domain) && <Tile icon={icon} domain={domain} />}
      <span class="row-text">
        <span class="row-title">{title}</span>
        {meta && <span class="meta">{meta}</span>}
        {fresh && <span class="fresh">{t("row.fresh")}</span>}
        {waiting && <Waits />}
      </span>
      <span class="row-end">
        {end}
        {goes && <ChevronRight size={20} class="mirror" aria-hidden="true" />}
      </span>
    </>
  );
  return (
    <li>
      {href !== undefined ? (
        <a class="row" href={href} onClick={onClick}>
          {inside}
        </a>
      ) : goes ? (
        <button type="button" class="row" onClick={onClick}>
          {inside}
        </button>
      ) : (
        <div class="row">{inside}</div>
      )}
    </li>
  );
}

/** « Attend le réseau » */
export function Waits() {
  return (
    <span class="waits">
      <Clock size={18} aria-hidden="true" />
      {t("row.waiting")}
    </span>
  );
}
