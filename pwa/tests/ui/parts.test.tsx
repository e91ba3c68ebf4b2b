import { readFileSync } from "node:fs";
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { failures, ratio } from "../../build/contrast.ts";
import { Button } from "../../src/ui/Button.tsx";
import { barLength, barWords } from "../../src/ui/Chart.tsx";
import { CodePad } from "../../src/ui/CodePad.tsx";
import { readDate } from "../../src/ui/DateField.tsx";
import { SelectField } from "../../src/ui/Field.tsx";
import { currentTab } from "../../src/ui/Header.tsx";
import { placeOf } from "../../src/ui/Horizon.tsx";
import { Toasts, toast } from "../../src/ui/Toasts.tsx";

let place: HTMLElement;
beforeEach(() => {
  place = document.createElement("div");
  document.body.append(place);
});
afterEach(() => {
  render(null, place);
  place.remove();
  vi.useRealTimers();
});

function draw(what: preact.ComponentChild): HTMLElement {
  act(() => render(what, place));
  return place;
}

function found<E extends Element>(selector: string): E {
  const one = place.querySelector<E>(selector);
  if (!one) throw new Error(`nothing at ${selector}`);
  return one;
}

describe("a button", () => {
  test("tapped twice while it works sends once", async () => {
    let taps = 0;
    let end = (): void => undefined;
    const work = (): Promise<void> => {
      taps += 1;
      return new Promise(done => {
        end = done;
      });
    };
    draw(<Button onClick={work}>Envoyer</Button>);
    await act(() => found<HTMLButtonElement>("button").click());
    await act(() => found<HTMLButtonElement>("button").click());
    expect(taps).toBe(1);
    expect(place.textContent).toContain("Envoi…");
    await act(() => end());
    await vi.waitFor(() => expect(place.textContent).not.toContain("Envoi…"));
    await act(() => found<HTMLButtonElement>("button").click());
    expect(taps).toBe(2);
  });

  test("tapped too early says what is missing, does nothing else, and is never greyed", async () => {
    let taps = 0;
    draw(
      <Button missing={{ say: "Il manque 1 papier.", focus: "papers" }} onClick={() => (taps += 1)}>
        Préparer
      </Button>,
    );
    await act(() => found<HTMLButtonElement>("button").click());
    expect(taps).toBe(0);
    expect(place.textContent).toContain("Il manque 1 papier.");
    expect(found<HTMLButtonElement>("button").disabled).toBe(false);
  });
});

describe("the code pad", () => {
  test("takes pasted digits with spaces, and says when they are all there", () => {
    const typed: string[] = [];
    const full: string[] = [];
    draw(<CodePad label="Ton code" value="" onInput={v => typed.push(v)} onFull={v => full.push(v)} />);
    const field = found<HTMLInputElement>("input");
    field.value = "402 917 8";
    act(() => void field.dispatchEvent(new Event("input", { bubbles: true })));
    expect(typed).toEqual(["402917"]);
    expect(full).toEqual(["402917"]);
    expect(field.type).toBe("password");
  });

  test("shows the digits on demand", async () => {
    draw(<CodePad label="Ton code" value="402" onInput={() => undefined} />);
    await act(() => found<HTMLButtonElement>(".code-see").click());
    expect(found<HTMLInputElement>("input").type).toBe("text");
    expect([...place.querySelectorAll(".code-cell")].map(cell => cell.textContent).join("")).toBe("402");
  });
});

describe("« Annuler »", () => {
  test("within ten seconds, the gesture is never made", () => {
    vi.useFakeTimers();
    const done = vi.fn();
    const undone = vi.fn();
    draw(<Toasts />);
    act(() => void toast("Papier supprimé dans 10 secondes.", { undo: undone, after: done }));
    act(() => found<HTMLButtonElement>(".toast-undo").click());
    act(() => void vi.advanceTimersByTime(20_000));
    expect(undone).toHaveBeenCalledOnce();
    expect(done).not.toHaveBeenCalled();
  });

  test("left alone, the gesture is made once, and not before ten seconds", () => {
    vi.useFakeTimers();
    const done = vi.fn();
    draw(<Toasts />);
    act(() => void toast("Papier supprimé dans 10 secondes.", { undo: () => undefined, after: done }));
    act(() => void vi.advanceTimersByTime(9_900));
    expect(done).not.toHaveBeenCalled();
    act(() => void vi.advanceTimersByTime(200));
    expect(done).toHaveBeenCalledOnce();
    expect(place.textContent).toBe("");
  });
});

test.each([
  [
    { day: "24", month: "6", year: "2009" },
    { iso: "2009-06-24", precision: "day" },
  ],
  [
    { day: "29", month: "02", year: "2008" },
    { iso: "2008-02-29", precision: "day" },
  ],
  [
    { day: "", month: "6", year: "2009", unknownDay: true },
    { iso: "2009-06-01", precision: "month" },
  ],
])("%o reads %o", (typed, read) => {
  expect(readDate(typed)).toEqual(read);
});

test.each([
  [{ day: "29", month: "2", year: "2009" }, "day", "Ce mois a 28 jours. Change le jour."],
  [{ day: "4", month: "13", year: "2009" }, "month", "Il manque le mois. Écris un nombre de 1 à 12."],
  [{ day: "4", month: "", year: "2009" }, "month", "Il manque le mois. Écris un nombre de 1 à 12."],
  [{ day: "4", month: "5", year: "09" }, "year", "Il manque l'année. Écris 4 chiffres, comme 2009."],
  [{ day: "4a", month: "5", year: "2009" }, "day", "Il manque le jour. Écris un nombre de 1 à 31."],
])("%o says which box and how to mend it", (typed, part, error) => {
  const read = readDate(typed);
  expect({ ...read, error: "error" in read && read.error.replace(/\s/g, " ") }).toEqual({ part, error });
});

test("a hidden figure is drawn without telling it, an unknown one is not 0", () => {
  expect(barLength("few", 50)).toBe(10);
  expect(barLength(null, 50)).toBe(0);
  expect(barLength(25, 50)).toBe(50);
  expect(barWords("few")).toBe("moins de 5");
  expect(barWords(null)).toBe("pas encore connu");
  expect(barWords(0)).toBe("0");
});

test("the horizon keeps everyone in sight, before 16 and after 21", () => {
  expect(placeOf(18)).toBeCloseTo(134.4);
  expect(placeOf(15.5)).toBe(16);
  expect(placeOf(22)).toBe(312);
});

test("the tab of a screen is the longest that begins its address", () => {
  const tab = (href: string) => ({ href, label: href, icon: (() => null) as never });
  const tabs = [tab("/jeune"), tab("/jeune/papiers")];
  expect(currentTab(tabs, "/jeune/papiers/4")).toBe("/jeune/papiers");
  expect(currentTab(tabs, "/jeune/papiersperdus")).toBe("/jeune");
  expect(currentTab(tabs, "/urgence")).toBeUndefined();
  const journeys = { ...tab("/jeune/demarches"), also: ["/jeune/droits"] };
  expect(currentTab([...tabs, journeys], "/jeune/droits/M14")).toBe("/jeune/demarches");
});

test("every pair of colours is readable, and a pair that is not is named", () => {
  expect(ratio("#000000", "#ffffff")).toBeCloseTo(21);
  const css = readFileSync("src/ui/tokens.css", "utf8");
  const { pairs } = JSON.parse(readFileSync("src/ui/contrast-pairs.json", "utf8"));
  expect(failures(css, pairs).said).toEqual([]);
  const worse = css.replace("--ink-2: var(--L, #4f5865)", "--ink-2: var(--L, #b0b0b0)");
  expect(failures(worse, pairs).said.join()).toMatch(
    /--ink-2 on --paper, light: 1\.\d+, needs 4\.5|--ink-2 on --paper, light: 2\.\d+/,
  );
});

test("a label names its own field, even beside a part drawn apart", () => {
  const other = document.createElement("div");
  document.body.append(other);
  const age = <SelectField label="Âge" value="" options={[]} onInput={() => undefined} />;
  act(() => render(<SelectField label="Tri" value="" options={[]} onInput={() => undefined} />, other));
  draw(age);
  expect(found<HTMLLabelElement>("label").control).toBe(found("select"));
  render(null, other);
  other.remove();
});
