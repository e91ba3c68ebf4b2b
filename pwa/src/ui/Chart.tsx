import type { Children } from "./types.ts";
import { useId } from "./use-id.ts";
import { t } from "./words.ts";

/** `null`: not known yet, which is not 0. `few`: fewer than five, so the figure is hidden. */
export type BarValue = number | null | "few";
export type Bar = { label: string; value: BarValue };

const MOST = 8;

/** How long a bar is drawn, out of 100; bars start from 0. */
export function barLength(value: BarValue, most: number): number {
  if (value === "few") return most > 0 ? Math.min((5 / most) * 100, 100) : 0;
  return value === null || most <= 0 ? 0 : (value / most) * 100;
}

export function barWords(value: BarValue): string {
  if (value === "few") return t("chart.few");
  return value === null ? t("chart.unknown") : new Intl.NumberFormat("fr").format(value);
}

/** Bars with the value written on each; it is a table, drawn. At most eight. */
export function BarChart({ title, bars, unit }: { title: string; bars: Bar[]; unit: string }) {
  const shown = bars.slice(0, MOST);
  const most = Math.max(0, ...shown.map(bar => (typeof bar.value === "number" ? bar.value : 0)));
  const hatch = useId();
  return (
    <table class="chart">
      <caption>{title}</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{t("chart.what")}</th>
          <th scope="col">{unit}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(bar => (
          <tr key={bar.label}>
            <th scope="row">{bar.label}</th>
            <td>
              <svg class="chart-bar" viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true">
                <defs>
                  <pattern
                    id={hatch}
                    width="4"
                    height="4"
                    patternUnits="userSpaceOnUse"
                    patternTransform="rotate(45)"
                  >
                    <path class="chart-hatch" d="M0 0V4" stroke-width="2" />
                  </pattern>
                </defs>
                <rect
                  class="chart-fill"
                  width={barLength(bar.value, most)}
                  height="20"
                  fill={bar.value === "few" ? `url(#${hatch})` : undefined}
                />
              </svg>
              <span class="figures chart-value">{barWords(bar.value)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A figure, its words, its period, its definition. */
export function Stat(props: { value: BarValue; label: string; period: string; definition: Children }) {
  return (
    <div class="card stat">
      <span class="display">{barWords(props.value)}</span>
      <span>{props.label}</span>
      <span class="meta">{props.period}</span>
      <details>
        <summary>{t("stat.definition")}</summary>
        <div class="small">{props.definition}</div>
      </details>
    </div>
  );
}
