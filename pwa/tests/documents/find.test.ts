import { expect, test } from "vitest";
import { matches, plain } from "../../src/services/documents/find.ts";

test.each([
  ["identite", "Carte d'identité"],
  ["CARTE", "Carte d'identité"],
  ["cart ident", "Carte d'identité"],
  ["idnetité", "Carte d'identité"],
  ["naisance", "Acte de naissance"],
  ["acte nais", "Acte de naissance"],
  ["passport", "Passeport"],
  ["vitlae", "Carte Vitale"],
  ["rib", "RIB de mon compte"],
  ["2026", "Avis d'impôt 2026"],
  ["soeur", "Livret de ma sœur"],
  ["", "Passeport"],
])("« %s » finds « %s »", (typed, text) => expect(matches(typed, text)).toBe(true));

test.each([
  ["rab", "RIB"],
  ["bail", "Carte Vitale"],
  ["carte bail", "Carte Vitale"],
  ["logement", "Passeport"],
  ["xyz", "Acte de naissance"],
])("« %s » does not find « %s »", (typed, text) => expect(matches(typed, text)).toBe(false));

test("a name with accents and one without are the same word", () => {
  expect(plain("Décision du juge, à Évry")).toBe("decision du juge, a evry");
});
