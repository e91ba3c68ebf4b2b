/**
 * A second look at words before they leave, on this device alone. `danger` shows above the field while one writes;
 * `warning` and `hint` show once, before sending, with « Relire » and « Envoyer ».
 */
import type { Side } from "./types.ts";

export type Hint = { code: string; text: string; tone: "hint" | "warning" | "danger" };
export type Check = (text: string, side: Side) => Hint[];

const checks = new Set<Check>();

/** Registers a look at words. Answers how to take it away. */
export function checkWith(check: Check): () => void {
  checks.add(check);
  return () => checks.delete(check);
}

export function hintsOf(text: string, side: Side): Hint[] {
  return [...checks].flatMap(check => check(text, side));
}
