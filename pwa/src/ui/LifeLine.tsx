/** A life from 14 to 21 in one line, for professionals; the same facts stand as text under it. */
import type { TimelineState } from "./Steps.tsx";

const FROM = 14;
const TO = 21;
const WIDTH = 720;
const PAD = 20;

export type LifePoint = { id: string; age: number; state: TimelineState; title: string };

export function lifePlace(age: number): number {
  return PAD + ((Math.min(Math.max(age, FROM), TO) - FROM) / (TO - FROM)) * (WIDTH - 2 * PAD);
}

/** Ages in years with their part. `label` says it in one sentence. */
export function LifeLine({ age, points, label }: { age: number; points: LifePoint[]; label: string }) {
  const years = Array.from({ length: TO - FROM + 1 }, (_, i) => FROM + i);
  const now = lifePlace(age);
  return (
    <svg class="horizon life-line" viewBox={`0 0 ${WIDTH} 56`} role="img" aria-label={label}>
      <path class="ahead" d={`M${PAD} 28H${WIDTH - PAD}`} stroke-width="2" />
      <path class="behind" d={`M${PAD} 28H${now}`} stroke-width="4" />
      <path class="sun" d={`M${lifePlace(18) - 10} 28a10 10 0 0 1 20 0Z`} stroke-width="1.5" />
      {years.map(year => (
        <g key={year}>
          <path class="ahead" d={`M${lifePlace(year)} 28v5`} stroke-width="2" />
          <text x={lifePlace(year)} y="50" text-anchor="middle">
            {year}
          </text>
        </g>
      ))}
      {points.map(point => (
        <circle
          key={point.id}
          class={`life-point ${point.state}`}
          cx={lifePlace(point.age)}
          cy="28"
          r="6"
          stroke-width="2.5"
        />
      ))}
      <path
        class="needle"
        transform={`translate(${now} 28) rotate(16) scale(0.5)`}
        d="M0-50 6.5-10 0-5-6.5-10Z"
      />
    </svg>
  );
}
