import { type ComponentType, render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Message, Thread } from "../../src/services/conversations/types.ts";
import { type About, Composer } from "../../src/spaces/talk/Composer.tsx";
import { TalkContext } from "../../src/spaces/talk/frame.tsx";

let place: HTMLElement;
beforeEach(() => {
  place = document.body.appendChild(document.createElement("div"));
});
afterEach(() => {
  render(null, place);
  place.remove();
});

const thread = { id: "t", kind: "referent", with: [{ first_name: "Malik" }] } as unknown as Thread;
const written = { id: "m", text: "Rendez-vous mardi ?", version: 1 } as unknown as Message;

function draw(about: About): void {
  const talk = {
    side: "adult" as const,
    base: "/equipe/messages",
    frame: (() => null) as ComponentType<never>,
    placeOf: () => undefined,
  };
  render(
    <TalkContext.Provider value={talk as never}>
      <Composer thread={thread} about={about} onAbout={() => undefined} onChanged={() => undefined} />
    </TalkContext.Provider>,
    place,
  );
}

test("what is typed as soon as a message is being changed stays, whatever the phone still has to do", async () => {
  await act(async () => draw({}));
  draw({ editing: written });
  const field = place.querySelector("textarea");
  if (!field) throw new Error("there is no field");
  field.value = "Rendez-vous mercredi ?";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await new Promise(done => setTimeout(done, 200));
  expect(field.value).toBe("Rendez-vous mercredi ?");
});

test("a message being changed is in the field", async () => {
  await act(async () => draw({}));
  await act(async () => draw({ editing: written }));
  expect(place.querySelector("textarea")?.value).toBe("Rendez-vous mardi ?");
});
