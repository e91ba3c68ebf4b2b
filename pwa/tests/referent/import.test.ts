import { expect, test } from "vitest";
import { keyIn } from "../../src/spaces/referent/entry/TotpForm.tsx";
import { faultsOf } from "../../src/spaces/referent/import/Match.tsx";
import { due } from "../../src/spaces/referent/watch.ts";
import { address } from "../../src/text/index.ts";

address.value = "vous";
const fields = [
  { name: "nom", label: "Nom de naissance", needed: true },
  { name: "prenom", label: "Prénom", needed: true },
  { name: "referent", label: "Référent", needed: false },
];

/** Sentences as one types them, by field. */
const plain = (faults: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(faults).map(([name, why]) => [name, why.replace(/[\u00a0\u202f]/g, " ")]),
  );

test("a needed field without a column is named; one that is not needed may be left", () => {
  expect(plain(faultsOf(fields, { nom: "NOM" }))).toEqual({
    prenom: "Choisissez la colonne pour « Prénom ».",
  });
  expect(plain(faultsOf(fields, { nom: "NOM", prenom: "PRENOM", referent: "" }))).toEqual({});
});

test("a column cannot say two things", () => {
  expect(plain(faultsOf(fields, { nom: "NOM", prenom: "NOM" }))).toEqual({
    prenom: "La colonne « NOM » sert déjà pour « Nom de naissance ». Choisissez-en une autre.",
  });
});

test("the key of the second proof can be typed in groups of four", () => {
  expect(keyIn("otpauth://totp/Cap%2018:ABCD-EFGH?secret=ABCDEFGHIJ&issuer=Cap%2018")).toBe("ABCD EFGH IJ");
  expect(keyIn("otpauth://totp/x")).toBe("");
});

const minutes = (n: number): number => n * 60_000;

test.each([
  ["nobody is there: the server is left alone", { used: 0, asked: minutes(1), end: undefined }, false, false],
  [
    "somebody writes for a long time: the server is told",
    { used: minutes(8), asked: minutes(2), end: undefined },
    true,
    false,
  ],
  [
    "the server heard of us a moment ago",
    { used: minutes(9), asked: minutes(8), end: undefined },
    false,
    false,
  ],
  ["the end is two minutes away", { used: 0, asked: minutes(9), end: minutes(12) }, false, true],
  ["the end is far", { used: 0, asked: minutes(9), end: minutes(13) }, false, false],
  ["the end is past", { used: 0, asked: minutes(9), end: minutes(10) }, false, false],
])("%s", (_, { used, asked, end }, ask, warn) => {
  expect(due(minutes(10), used, asked, end)).toEqual({ ask, warn });
});
