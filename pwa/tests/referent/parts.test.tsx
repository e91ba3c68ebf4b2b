import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, expect, test } from "vitest";
import { NetworkFailure, problemOf } from "../../src/platform/problem.ts";
import { whyRefused } from "../../src/spaces/referent/entry/WordsForm.tsx";
import { Qr } from "../../src/spaces/referent/parts.tsx";
import { said } from "../../src/spaces/referent/words.ts";
import { address } from "../../src/text/index.ts";

address.value = "vous";
const place = document.createElement("div");
afterEach(() => act(() => render(null, place)));

const drawn =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 33 33" class="segno"><path class="qrline" stroke="#000" d="M4 4.5h7m2 0h2"/></svg>';

test("a QR code is drawn from its path alone, under its name", () => {
  act(() => render(<Qr svg={drawn} label="QR code d'essai" />, place));
  const svg = place.querySelector("svg");
  expect(svg?.getAttribute("viewBox")).toBe("0 0 33 33");
  expect(svg?.getAttribute("aria-label")).toBe("QR code d'essai");
  expect(place.querySelector(".qr-ink")?.getAttribute("d")).toBe("M4 4.5h7m2 0h2");
});

test("markup that is no QR code enters nowhere, and says what to do", () => {
  const wrong = '<svg viewBox="0 0 9 9"><script>x</script><path d="url(#x)"/></svg>';
  act(() => render(<Qr svg={wrong} label="QR" />, place));
  expect(place.querySelector("svg, script")).toBeNull();
  expect(place.textContent).toContain("code à taper");
});

const refusal = (status: number, code: string, wait?: number) =>
  problemOf(
    { status, headers: new Headers(wait ? { "Retry-After": String(wait) } : {}) },
    { code, detail: "tu" },
  );

test.each([
  ["wrong_secret", 422, undefined, "Relisez les trois"],
  ["clock_skew", 422, undefined, "Mettez l'heure automatique"],
  ["totp_replayed", 422, undefined, "Attendez le suivant"],
  ["too_many", 429, 61, "Attendez 2 minutes"],
  ["unavailable", 503, undefined, "momentanément fermée"],
] as const)("a refused proof says what to do: %s", (code, status, wait, words) => {
  expect(whyRefused(refusal(status, code, wait))).toContain(words);
});

test("a professional is spoken to as « vous » whatever the door says to the young", () => {
  expect(said(refusal(412, "stale_version"))).toContain("Votre saisie est gardée");
  expect(said(refusal(403, "step_up_needed"))).toContain("Confirmez");
  expect(said(refusal(423, "locked"))).toContain("Identifiez-vous");
  expect(said(new NetworkFailure(undefined))).toContain("votre saisie est gardée");
  expect(said(refusal(422, "invalid"))).toBe("tu");
});
