/** What is said on the pages of the bank and of the home moves the steps of their journeys too: said once. Pure. */
import type { State } from "../steps/steps.ts";

export type Told = { journey: string; step: string; state: State; on: string };

type Rule = [journey: string, step: string, state: State];
/** A day that was written: which steps it moves. */
const days: Record<string, Rule[]> = {
  asked_on: [["bank-refusal", "ask-refusal", "sent"]],
  refused_on: [["bank-refusal", "ask-refusal", "finished"]],
  sent_on: [
    ["bank-refusal", "form", "finished"],
    ["bank-refusal", "wait", "waiting"],
  ],
  named_on: [["bank-refusal", "wait", "finished"]],
  opened_on: [["bank-refusal", "go", "finished"]],
  social_asked_on: [["housing-social-request", "create", "finished"]],
  social_renewed_on: [["housing-social-request", "renew", "finished"]],
  visale_on: [["housing-guarantees", "visale", "finished"]],
};

/** The steps that a change to a page moves, on the day it tells; `today` when it tells none. */
export function toldBy(change: Record<string, unknown>, today: string): Told[] {
  const said = Object.entries(days).flatMap(([field, rules]) => {
    const on = change[field];
    return typeof on === "string" ? rules.map(rule => made(rule, on)) : [];
  });
  const refused = change.refusal !== undefined && change.refusal !== null && change.refused_on === undefined;
  return refused ? [...said, made(["bank-refusal", "ask-refusal", "finished"], today)] : said;
}

function made([journey, step, state]: Rule, on: string): Told {
  return { journey, step, state, on };
}
