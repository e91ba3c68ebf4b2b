import { Circle, CircleCheck, CircleDot, TriangleAlert } from "lucide-preact";
import { type Case, RULES, type Urgency, type UrgencyCode } from "../../../services/desk/caseload.ts";
import { longDate, shortDate } from "../../../text/dates.ts";
import type { Icon } from "../../../ui/index.ts";
import { t } from "../words.ts";

const pictures: Record<UrgencyCode, Icon> = {
  late_loss: TriangleAlert,
  late: TriangleAlert,
  soon: CircleDot,
  open: Circle,
  none: CircleCheck,
};

function low(title: string): string {
  return /^[A-ZÀ-Þ]{2}/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
}

/** The name of trade of a milestone, shorter than the law's. */
function shortTitle({ rule, title }: Urgency): string {
  const known = RULES.find(one => one === rule);
  return known ? t(`rule.${known}`) : (title ?? "");
}

/** Why a file comes where it comes: when, then what. */
export function whySentence(urgency: Urgency): string {
  const title = low(shortTitle(urgency));
  const { due_on: due, days } = urgency;
  if (urgency.code === "none" || !urgency.title) return t("why.none");
  if (urgency.code === "late_loss" || urgency.code === "late") {
    const words = urgency.code === "late_loss" ? "why.late_loss" : "why.late";
    if (urgency.undated) return t("why.late_undated", { title });
    return days === null ? t("why.late_now", { title }) : t(words, { title, n: -days });
  }
  if (due === null || days === null) return t("why.to_do", { title });
  if (days === 0) return t("why.today", { title });
  if (urgency.code === "soon") return t("why.soon", { title, n: days, date: longDate(due) });
  return t("why.open", { title, date: longDate(due) });
}

export function Why({ urgency }: { urgency: Urgency }) {
  const Picture = pictures[urgency.code];
  const words = whySentence(urgency);
  const others = urgency.others ?? 0;
  return (
    <span class="why" data-code={urgency.code}>
      <Picture size={18} aria-hidden="true" />
      <span class="why-words" title={words}>
        {words}
      </span>
      {urgency.certainty === "to_check" && <span class="meta">{t("why.to_check")}</span>}
      {others > 0 && (
        <span class="meta" title={t("why.others", { n: others })}>
          <span aria-hidden="true">{`+ ${others}`}</span>
          <span class="visually-hidden">{t("why.others", { n: others })}</span>
        </span>
      )}
    </span>
  );
}

/** « 17 ans 5 mois »; « environ 17 ans » when the day of birth is not known: months would be a guess. */
export function ageSentence(one: Pick<Case, "age" | "certain">): string {
  const { years, months } = one.age;
  if (!one.certain) return t("age.about", { age: t("age.years", { n: years }) });
  return months === 0 ? t("age.years", { n: years }) : t("age.months", { years, n: months });
}

export function Age({ one }: { one: Case }) {
  return (
    <>
      {ageSentence(one)}
      <span class="meta line">{one.certain ? shortDate(one.birth_date) : t("age.unknown_day")}</span>
    </>
  );
}

/** Days since the last exchange written down; never the last sign-in. */
export function silenceSentence(days: number | null): string {
  if (days === null) return t("silence.never");
  return days === 0 ? t("silence.today") : t("silence.days", { n: days });
}

export function fullName({ first_name, last_name }: { first_name: string; last_name: string }): string {
  return `${first_name} ${last_name}`;
}
