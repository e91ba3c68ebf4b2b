/** From a step to the paper it asks for, and back to that step once the paper is kept. */
import { useLocation } from "preact-iso";

/** Where the papers of the claim are made ready. */
export const CLAIM = "/jeune/pecule/dossier";

const HERE = /^\/jeune(\/[a-z0-9-]+)+$/;

/** Where a paper of this kind is added; `back` is the screen that asked for it. */
export function addHref(type: string, back: string): string {
  return `/jeune/papiers/ajouter?type=${type}&pour=${back}`;
}

/** The screen to go back to: one of the young person's own, or none. */
export function useBack(): string | undefined {
  const { query } = useLocation();
  return query.pour && HERE.test(query.pour) ? query.pour : undefined;
}

/** How far a paper is on its way, with the screen that asked for it. */
export function onItsWay(id: string, back: string | undefined): string {
  return `/jeune/papiers/ajouter?suite=${id}${back ? `&pour=${back}` : ""}`;
}
