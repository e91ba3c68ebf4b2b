import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { CheckField, Choices, Switch } from "../../src/ui/Choices.tsx";

let place: HTMLElement;
beforeEach(() => {
  place = document.createElement("div");
  document.body.append(place);
});
afterEach(() => {
  render(null, place);
  place.remove();
});

function draw(what: preact.ComponentChild): void {
  act(() => render(what, place));
}

function found<E extends Element>(selector: string): E {
  const one = place.querySelector<E>(selector);
  if (!one) throw new Error(`nothing at ${selector}`);
  return one;
}

/** A gesture that ends when it is told to. */
function lasting() {
  const ends: { done: () => void }[] = [];
  const gesture = vi.fn(
    () =>
      new Promise<void>(done => {
        ends.push({ done });
      }),
  );
  return { gesture, ends };
}

describe("a tick whose gesture lasts", () => {
  test("stays under the finger when the page is drawn again with what stood before", async () => {
    const { gesture, ends } = lasting();
    const page = (checked: boolean) => (
      <CheckField label="Je travaille" checked={checked} onInput={gesture} />
    );
    draw(page(false));
    await act(() => found<HTMLInputElement>("input").click());
    expect(gesture).toHaveBeenCalledWith(true);
    draw(page(false));
    expect(found<HTMLInputElement>("input").checked).toBe(true);
    draw(page(true));
    await act(() => ends[0]?.done());
    await vi.waitFor(() => expect(found<HTMLInputElement>("input").checked).toBe(true));
  });

  test("taken back at once, the second word is the one that stands", async () => {
    const { gesture, ends } = lasting();
    const page = <CheckField label="Je travaille" checked={false} onInput={gesture} />;
    draw(page);
    await act(() => found<HTMLInputElement>("input").click());
    await act(() => found<HTMLInputElement>("input").click());
    await act(() => ends[0]?.done());
    draw(page);
    expect(gesture.mock.calls).toEqual([[true], [false]]);
    expect(found<HTMLInputElement>("input").checked).toBe(false);
  });

  test("shows what is true once its gesture has ended without effect", async () => {
    const { gesture, ends } = lasting();
    draw(<Switch label="Montrer" on={false} onInput={gesture} />);
    await act(() => found<HTMLButtonElement>("button").click());
    expect(found("button").getAttribute("aria-checked")).toBe("true");
    await act(() => ends[0]?.done());
    await vi.waitFor(() => expect(found("button").getAttribute("aria-checked")).toBe("false"));
  });
});

test("a choice stays chosen while it is being kept", async () => {
  const { gesture } = lasting();
  const page = (
    <Choices
      label="On se dit"
      options={[
        { value: "tu", label: "tu" },
        { value: "vous", label: "vous" },
      ]}
      value="tu"
      onInput={gesture}
    />
  );
  draw(page);
  await act(() => found<HTMLInputElement>("input[value=vous]").click());
  draw(page);
  expect(found<HTMLInputElement>("input[value=vous]").checked).toBe(true);
});

test("a tick that only changes what is typed is drawn by the page alone", async () => {
  const typed = vi.fn();
  draw(<CheckField label="En nuits" checked={false} onInput={typed} />);
  await act(() => found<HTMLInputElement>("input").click());
  draw(<CheckField label="En nuits" checked={true} onInput={typed} />);
  expect(typed).toHaveBeenCalledWith(true);
  expect(found<HTMLInputElement>("input").checked).toBe(true);
});
