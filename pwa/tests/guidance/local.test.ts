import { expect, test } from "vitest";
import { begin, cleaned } from "../../src/services/guidance/local.ts";
import type { GuideStep } from "../../src/services/steps/guides.ts";

const step: GuideStep = {
  code: "number",
  title: "Demander un numéro fiscal",
  text: ["Le centre des impôts le donne."],
  channel: "office",
  papers: ["id_card"],
  where: { label: "Centre des impôts" },
  contact: "taxes",
};

test("to replace a step, an editor starts from its words", () => {
  const asked = begin("replace", "id-tax", "2026-11-22", step);
  expect(asked.written).toEqual({
    title: step.title,
    text: step.text,
    channel: "office",
    papers: ["id_card"],
    where: step.where,
    contact: "taxes",
  });
  expect(asked.step).toBe("number");
});

test("to give an address of here, an editor starts from the address alone", () => {
  expect(begin("details", "id-tax", "2026-11-22", step).written).toEqual({
    where: step.where,
    contact: "taxes",
  });
});

test("a step to add starts empty, and may come first", () => {
  const asked = begin("add", "id-tax", "2026-11-22");
  expect(asked.written).toEqual({ channel: "office" });
  expect(asked).not.toHaveProperty("step");
});

test("what is sent has no empty box and no empty line", () => {
  const asked = begin("replace", "id-tax", "2026-11-22", step);
  const written = cleaned({
    ...asked,
    written: {
      ...asked.written,
      title: "  Demander  ",
      text: ["Une phrase. ", "", " "],
      where: { label: "  ", url: "https://exemple.fr" },
      doubt: "",
      keep: "",
      blocked: [
        { when: "Fermé.", do: "Revenir." },
        { when: "Rien", do: "" },
      ],
    },
  }).written;
  expect(written).toEqual({
    title: "Demander",
    text: ["Une phrase."],
    channel: "office",
    papers: ["id_card"],
    contact: "taxes",
    blocked: [{ when: "Fermé.", do: "Revenir." }],
  });
});

test("an address of here takes no word of the step with it", () => {
  const asked = begin("replace", "id-tax", "2026-11-22", step);
  expect(cleaned({ ...asked, kind: "details" }).written).toEqual({
    where: { label: "Centre des impôts" },
    contact: "taxes",
  });
});
