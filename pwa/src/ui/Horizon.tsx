/** The horizon of Accueil: it shows time, never merit. No gauge, no score, no movement. */

const FIRST = 16;
const LAST = 21;
const YEAR = 59.2;
const START = 16;
const LEVEL = 64;

/** Where an age stands on the horizon, in the drawing's units. Outside 16 to 21, it waits at the edge. */
export function placeOf(age: number): number {
  return START + (Math.min(Math.max(age, FIRST), LAST) - FIRST) * YEAR;
}

/** `age` in years with its part of a year (17.42). `label` is the one sentence that says it all. */
export function Horizon({ age, label }: { age: number; label: string }) {
  const now = placeOf(age);
  const sun = placeOf(18);
  const years = Array.from({ length: LAST - FIRST + 1 }, (_, i) => FIRST + i);
  return (
    <svg class="horizon" viewBox="0 0 328 94" role="img" aria-label={label}>
      <g class="mirror-drawing">
        <path class="sun" d={`M${sun - 22} ${LEVEL}a22 22 0 0 1 44 0Z`} stroke-width="2" />
        <path class="ahead" d={`M0 ${LEVEL}H328`} stroke-width="2" />
        <path class="behind" d={`M0 ${LEVEL}H${now}`} stroke-width="4" />
        {years.map(year => (
          <path key={year} class="ahead" d={`M${placeOf(year)} ${LEVEL}v6`} stroke-width="2" />
        ))}
        <path
          class="needle"
          transform={`translate(${now} ${LEVEL}) rotate(16)`}
          d="M0-56 6.5-10 0-5-6.5-10Z"
        />
        <circle class="foot" cx={now} cy={LEVEL} r="5" stroke-width="3" />
      </g>
      {years.map(year => (
        <text key={year} x={placeOf(year)} y="88" text-anchor="middle">
          {year}
        </text>
      ))}
    </svg>
  );
}
