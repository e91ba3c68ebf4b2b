/** The rights, their conditions and the questions that settle them: the same for everybody, kept on the phone. */
import { api, unwrap } from "../../platform/http.ts";
import type { Domain } from "../../ui/index.ts";

export type Choice = { value: string; words: string };

export type Question = {
  code: string;
  ask: string;
  /** What the answer is for. */
  why: string;
  choices: Choice[];
  /** The same thing, as the national simulator asks it. */
  to_copy: string;
  known_by?: string;
};

export type Condition = { fact: string; in: string[]; because: string; otherwise: string };

export type Right = {
  code: string;
  domain: Domain | "ase";
  title: string;
  words: string[];
  article: string;
  source: string;
  checked_on: string;
  mark: "V" | "M";
  from_months?: number;
  /** Excluded. */
  until_months?: number;
  when?: Condition[];
  have?: { fact: string; in: string[]; words: string };
  guide?: string;
  contact?: string;
  doubt?: string;
};

export type Rights = { items: Right[]; questions: Question[] };

export function readRights(): Promise<Rights> {
  return unwrap<Rights>(api.GET("/api/v1/rights"));
}
