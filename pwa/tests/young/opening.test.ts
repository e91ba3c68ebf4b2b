import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { beginEnrolment, finishEnrolment, isEnrolled } from "../../src/platform/enrolment.ts";
import { keep, readKept } from "../../src/platform/kept.ts";
import { closeLocal, isLocalOpen, removeDevice, setLocalCode } from "../../src/platform/local-seal.ts";
import { openWithCode } from "../../src/spaces/young/opening.ts";

const CODE = "402917";
const nonce = "bm9uY2Utb2YtdGhlLXNlcnZlcg";
const salt = "AAAAAAAAAAAAAAAAAAAAAA";
const challenge = { challenge_id: "c1", nonce, salt, expires_at: "2026-11-22T10:00:00Z" };
const open = { state: "open", space: "young", person_id: "p1", zone: "Europe/Paris" };

type Asked = { path: string; body: Record<string, unknown> };

/** The server: answers the challenge, then each sign-in with the next of `answers`; "cut" is no network. */
function server(...answers: (Response | "cut")[]): Asked[] {
  const asked: Asked[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    const path = new URL(request.url).pathname;
    asked.push({ path, body: (await request.json()) as Record<string, unknown> });
    if (answers[0] === "cut") throw new TypeError("Failed to fetch");
    if (path.endsWith("/challenges")) return Response.json(challenge);
    return answers.shift() ?? Response.json(open);
  });
  return asked;
}

const refusal = (status: number, code: string, more: object = {}): Response =>
  Response.json({ status, code, detail: `phrase ${code}`, ...more }, { status });

const nobody = (): void => undefined;

beforeEach(async () => {
  await removeDevice();
  await beginEnrolment();
  await finishEnrolment("slot-1");
  await setLocalCode(CODE, 1_000);
  await keep("home", { first_name: "Nova" });
  closeLocal();
});
afterEach(() => vi.unstubAllGlobals());

describe("the code of this phone", () => {
  test("opens on the server, with a proof of this phone beside it, and reads what was kept", async () => {
    const asked = server(Response.json(open));
    expect(await openWithCode(CODE, nobody)).toMatchObject({
      kind: "open",
      who: { id: "p1", role: "young", zone: "Europe/Paris" },
    });
    expect(asked[1]?.body).toMatchObject({
      method: "phone",
      slot_id: "slot-1",
      challenge_id: "c1",
      code: CODE,
    });
    expect(asked[1]?.body.hmac).toMatch(/^[\w-]{43}$/);
    expect(asked[1]?.body.signature).toMatch(/^[\w-]{86}$/);
    expect((await readKept("home"))?.value).toEqual({ first_name: "Nova" });
  });

  test("opens without network what was kept, and says so to the screens", async () => {
    server("cut");
    const found = await openWithCode(CODE, nobody);
    expect(found).toMatchObject({ kind: "open", who: { role: "young", offline: true } });
    expect((await readKept("home"))?.value).toEqual({ first_name: "Nova" });
  });

  test("wrong without network says how many tries are left", async () => {
    server("cut");
    expect(await openWithCode("111222", nobody)).toEqual({
      kind: "wrong",
      text: "Ce n'est pas ce code. Encore 9 essais.",
    });
  });

  test("wrong on the server says the server's count, and nothing stays open here", async () => {
    server(refusal(422, "wrong_code", { tries_left: 3 }));
    expect(await openWithCode("111222", nobody)).toEqual({
      kind: "wrong",
      text: "Ce n'est pas ce code. Encore 3 essais.",
    });
    expect(isLocalOpen.value).toBe(false);
  });

  test("asks again once when the challenge was too old", async () => {
    const asked = server(refusal(409, "challenge_expired"), Response.json(open));
    expect((await openWithCode(CODE, nobody)).kind).toBe("open");
    expect(asked.filter(one => one.path.endsWith("/session"))).toHaveLength(2);
  });

  test("reads what is kept while the keeper of keys is away", async () => {
    server(refusal(503, "unavailable"));
    expect(await openWithCode(CODE, nobody)).toMatchObject({
      kind: "open",
      who: { offline: true },
      say: "C'est fermé pour un moment. Rien n'est perdu. Tu peux lire ce qui est gardé ici.",
    });
  });

  test("a clock that is wrong is said, with the remedy", async () => {
    server(refusal(422, "clock_skew"));
    expect(await openWithCode(CODE, nobody)).toMatchObject({
      text: "L'heure du téléphone est fausse. Mets l'heure automatique, puis réessaie.",
    });
  });
});

describe("a phone that opens nothing any more", () => {
  test("frozen: the papers are still there", async () => {
    server(refusal(409, "slot_frozen"));
    expect(await openWithCode(CODE, nobody)).toEqual({ kind: "lost", why: "frozen" });
  });

  test("ended from elsewhere: keys and what was read leave it", async () => {
    server(refusal(409, "slot_unknown"));
    expect(await openWithCode(CODE, nobody)).toEqual({ kind: "lost", why: "evicted" });
    expect(await isEnrolled()).toBe(false);
    expect(await readKept("home")).toBeUndefined();
  });

  test("evicted by the browser: nothing is asked of the server", async () => {
    await removeDevice();
    const asked = server();
    expect(await openWithCode(CODE, nobody)).toEqual({ kind: "lost", why: "evicted" });
    expect(asked).toEqual([]);
  });
});
