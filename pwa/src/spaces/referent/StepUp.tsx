import { signal } from "@preact/signals";
import { Problem } from "../../platform/http.ts";
import { confirmByWords } from "../../services/accounts/agents.ts";
import { Sheet } from "../../ui/index.ts";
import { WordsForm } from "./entry/WordsForm.tsx";
import { t } from "./words.ts";

type Asked = { proved: () => void; left: () => void };
const asked = signal<Asked | undefined>(undefined);

/** The person closed the question: the gesture is not made, and nothing is wrong. */
export class NotConfirmed extends Error {
  override name = "NotConfirmed";
}

/** Asks to prove again that it is oneself. Rejects with `NotConfirmed` when the question is closed. */
export function proveAgain(): Promise<void> {
  return new Promise((resolve, reject) => {
    asked.value = { proved: resolve, left: () => reject(new NotConfirmed()) };
  });
}

/** Makes a gesture; when it wants a fresh proof (AUT-07), asks for it, then makes it again. */
export async function withProof<T>(gesture: () => Promise<T>): Promise<T> {
  try {
    return await gesture();
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== "step_up_needed") throw error;
    await proveAgain();
    return gesture();
  }
}

export function StepUp() {
  const open = asked.value;
  const close = (): void => {
    open?.left();
    asked.value = undefined;
  };
  return (
    <Sheet open={open !== undefined} title={t("step_up.title")} onClose={close}>
      <p>{t("step_up.lead")}</p>
      <WordsForm
        id="step-up"
        go={t("step_up.go")}
        onProof={async ({ identifier, words, totp }) => {
          await confirmByWords(identifier, words, totp);
          asked.value = undefined;
          open?.proved();
        }}
      />
    </Sheet>
  );
}
