import { ArrowLeft, LifeBuoy, LogOut } from "lucide-preact";
import { Mark } from "./Mark.tsx";
import type { Children, Icon } from "./types.ts";
import { t } from "./words.ts";

export type HeaderProps = {
  /** Where « back » goes; without it the header carries the name. */
  back?: string;
  home?: string;
  /** Leaves at once; shown on every screen of an open phone. */
  onQuickExit?: () => void;
  /** « Urgence » is always there, save on Urgence itself. */
  urgence?: boolean;
};

export function Header({ back, home = "/", onQuickExit, urgence = true }: HeaderProps) {
  return (
    <header class="header no-print">
      <span class="header-start">
        {back === undefined ? (
          <Brand href={home} />
        ) : (
          <a class="icon-button" href={back} aria-label={t("header.back")}>
            <ArrowLeft size={24} class="mirror" aria-hidden="true" />
          </a>
        )}
      </span>
      {onQuickExit && <QuickExit onClick={onQuickExit} />}
      {urgence && <UrgenceLink />}
    </header>
  );
}

export function Brand({ href }: { href: string }) {
  return (
    <a class="brand" href={href}>
      <Mark />
      Cap 18
    </a>
  );
}

export function QuickExit({ onClick }: { onClick: () => void }) {
  return (
    <button type="button" class="icon-button" aria-label={t("header.leave")} onClick={onClick}>
      <LogOut size={24} class="mirror" aria-hidden="true" />
    </button>
  );
}

export function UrgenceLink() {
  return (
    <a class="sos-link" href="/urgence">
      <span>
        <LifeBuoy size={20} aria-hidden="true" />
        {t("header.urgence")}
      </span>
    </a>
  );
}

/** `also`: addresses elsewhere that belong to this tab. */
export type Tab = {
  href: string;
  icon: Icon;
  label: string;
  badge?: number;
  also?: string[];
  /** In the bar of professionals, its picture alone: the name is said, and shown under the pointer. */
  quiet?: boolean;
};

/** The tab an address belongs to: the longest that begins it. */
export function currentTab(tabs: Tab[], path: string): string | undefined {
  return tabs
    .flatMap(({ href, also = [] }) => [href, ...also].map(start => ({ href, start })))
    .filter(({ start }) => path === start || path.startsWith(`${start}/`))
    .sort((a, b) => b.start.length - a.start.length)[0]?.href;
}

export function Badge({ count }: { count: number | undefined }) {
  if (!count) return null;
  return (
    <span class="badge">
      {count > 9 ? "9+" : count}
      <span class="visually-hidden"> {t("tab.badge", { n: count })}</span>
    </span>
  );
}

export function TabBar({ tabs, path, label }: { tabs: Tab[]; path: string; label?: string }) {
  const current = currentTab(tabs, path);
  return (
    <nav class="tabs no-print" aria-label={label ?? t("tab.label")}>
      <ul>
        {tabs.map(({ href, icon: Picture, label, badge }) => (
          <li key={href}>
            <a class="tab" href={href} aria-current={href === current ? "page" : undefined}>
              <span class="tab-icon">
                <Picture size={24} aria-hidden="true" />
              </span>
              {label}
              <Badge count={badge} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The bar of professionals: the same places in one line, then what the space adds (a search, a name). */
export function ProBar(props: {
  tabs: Tab[];
  path: string;
  home: string;
  onQuickExit?: () => void;
  children?: Children;
}) {
  const current = currentTab(props.tabs, props.path);
  return (
    <header class="pro-bar no-print">
      <Brand href={props.home} />
      <nav aria-label={t("tab.label")}>
        <ul>
          {props.tabs.map(({ href, icon: Picture, label, badge, quiet }) => (
            <li key={href}>
              <a
                class="pro-tab"
                href={href}
                title={quiet ? label : undefined}
                aria-current={href === current ? "page" : undefined}
              >
                {quiet ? (
                  <>
                    <Picture size={20} aria-hidden="true" />
                    <span class="visually-hidden">{label}</span>
                  </>
                ) : (
                  label
                )}
                <Badge count={badge} />
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="pro-end">
        {props.children}
        {props.onQuickExit && <QuickExit onClick={props.onQuickExit} />}
        <UrgenceLink />
      </div>
    </header>
  );
}
