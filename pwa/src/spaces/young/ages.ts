/** Ages and remaining days, as sentences. */
import type { Home } from "../../services/desk/home.ts";
import { daysBetween, fullDate, longDate } from "../../text/dates.ts";
import { t } from "./words.ts";

/** « 17 ans et 5 mois » */
export function ageText({ age_years, age_months }: Home["birth"]): string {
  const years = t("age.years", { n: age_years });
  return age_months > 0 ? t("age.months", { years, n: age_months }) : years;
}

/** The one sentence that says the whole horizon. */
export function horizonText(birth: Home["birth"]): string {
  const said = t("home.age", { age: ageText(birth) });
  return birth.days_to_18 ? `${said} ${t("home.18in", { n: birth.days_to_18 })}` : said;
}

/** « Il te reste 31 jours : jeudi 24 décembre 2026. »; `on` is the day it was read for. */
export function deadline(due: string, on: string): string {
  const left = daysBetween(on, due);
  if (left === 0) return t("home.due_today", { date: fullDate(due) });
  return left > 0
    ? t("home.left", { n: left, date: fullDate(due) })
    : t("home.late", { date: longDate(due) });
}
