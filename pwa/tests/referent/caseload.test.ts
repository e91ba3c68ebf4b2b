import { beforeEach, describe, expect, test } from "vitest";
import type { Urgency } from "../../src/services/desk/caseload.ts";
import {
  addressOf,
  askedIn,
  isFiltered,
  queryOf,
  searched,
} from "../../src/spaces/referent/caseload/asked.ts";
import { ageSentence, silenceSentence, whySentence } from "../../src/spaces/referent/caseload/sentences.tsx";
import { address } from "../../src/text/index.ts";

beforeEach(() => {
  address.value = "vous";
});

/** Sentences as one types them: the spaces that do not break are the typesetter's. */
const plain = (words: string): string => words.replace(/[\u00a0\u202f]/g, " ");

const urgency = (told: Partial<Urgency>): Urgency => ({
  code: "open",
  state: "open",
  rule: "M15",
  title: "Projet d'accès à l'autonomie (PAA)",
  due_on: "2026-12-24",
  days: 31,
  ...told,
});

describe("why a file comes where it comes", () => {
  test.each([
    [urgency({ code: "late", days: -1 }), "En retard de 1 jour : projet d'accès à l'autonomie"],
    [
      urgency({ code: "late_loss", days: -12, rule: "M26" }),
      "En retard de 12 jours, un droit peut se perdre : titre de séjour, confié entre 16 et 18 ans",
    ],
    [
      urgency({ code: "late", days: -40, rule: "M14", undated: true }),
      "En retard, sans date : entretien des 17 ans",
    ],
    [urgency({ code: "late", due_on: null, days: null }), "En retard : projet d'accès à l'autonomie"],
    [urgency({ code: "soon", days: 0 }), "Aujourd'hui : projet d'accès à l'autonomie"],
    [urgency({ code: "soon", days: 1 }), "Demain, 24 décembre 2026 : projet d'accès à l'autonomie"],
    [urgency({ code: "soon", days: 22 }), "Dans 22 jours, 24 décembre 2026 : projet d'accès à l'autonomie"],
    [urgency({}), "Avant le 24 décembre 2026 : projet d'accès à l'autonomie"],
    [urgency({ due_on: null, days: null, rule: "M22" }), "À faire : majorité"],
    [urgency({ code: "none", rule: null, title: null }), "Rien ne presse"],
  ])("%j", (given, said) => {
    expect(plain(whySentence(given))).toBe(said);
  });

  test("a rule this version does not know keeps the title the server gives", () => {
    const told = urgency({ rule: "M99", title: "Étape nouvelle", due_on: null, days: null });
    expect(plain(whySentence(told))).toBe("À faire : étape nouvelle");
  });
});

test("an age says its months, and that the day of birth is not known", () => {
  expect(plain(ageSentence({ age: { years: 17, months: 5 }, certain: true }))).toBe("17 ans et 5 mois");
  expect(plain(ageSentence({ age: { years: 17, months: 0 }, certain: true }))).toBe("17 ans");
  expect(plain(ageSentence({ age: { years: 17, months: 5 }, certain: false }))).toBe("environ 17 ans");
});

test("a silence never noted is not a silence of 0 day", () => {
  expect(plain(silenceSentence(null))).toBe("jamais noté");
  expect(plain(silenceSentence(0))).toBe("0 jour");
  expect(plain(silenceSentence(1))).toBe("1 jour");
  expect(plain(silenceSentence(14))).toBe("14 jours");
});

describe("what the list asks for", () => {
  test("filter, order, age and milestone come back from the address as they went", () => {
    const asked = { filter: "late", sort: "silence", age: 17, rule: "M14" } as const;
    const query = Object.fromEntries(new URLSearchParams(addressOf(asked).split("?")[1]));
    expect(askedIn(query)).toEqual(asked);
  });

  test("an address nobody wrote is the whole list, the most urgent first", () => {
    const whole = { filter: undefined, sort: "urgency", age: undefined, rule: undefined };
    expect(askedIn({})).toEqual(whole);
    expect(askedIn({ filtre: "tout", tri: "taille", age: "vieux", regle: "M99" })).toEqual(whole);
    expect(addressOf({ sort: "urgency" })).toBe("/equipe");
  });

  test("the words searched are sent, and never written in the address", () => {
    searched.value = "Nova";
    expect(queryOf({ sort: "urgency" }, " Nova ")).toMatchObject({ q: "Nova" });
    expect(addressOf({ sort: "name" })).not.toContain("Nova");
    expect(isFiltered({ sort: "urgency" }, "Nova")).toBe(true);
    expect(isFiltered({ sort: "name" }, " ")).toBe(false);
  });
});
