/** Letters ready to sign: the server draws them, keeps nothing of them. */
import { NetworkFailure, problemIn, send } from "../../platform/http.ts";

export type LetterCode =
  | "bank-refusal"
  | "account-right"
  | "social-priority"
  | "late-rent"
  | "inventory-correction"
  | "budget";

/** The PDF. Throws `Problem` when something is missing, `NetworkFailure` without network. */
export async function drawLetter(code: LetterCode, said: object): Promise<Blob> {
  const answer = await send(
    new Request(new URL(`/api/v1/letters/${code}`, location.origin), {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/pdf" },
      body: JSON.stringify(said),
    }),
  );
  if (!answer.ok) throw await problemIn(answer);
  try {
    return new Blob([await answer.arrayBuffer()], { type: "application/pdf" });
  } catch (cause) {
    throw new NetworkFailure(cause);
  }
}
