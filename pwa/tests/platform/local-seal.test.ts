import { beforeEach, describe, expect, test } from "vitest";
import { fromBase64url, toBase64url, utf8 } from "../../src/platform/bytes.ts";
import { database } from "../../src/platform/db.ts";
import { keep, keepBytes, readKept, readKeptBytes } from "../../src/platform/kept.ts";
import {
  closeLocal,
  createDevice,
  hasDevice,
  isLocalOpen,
  newSalt,
  openLocal,
  queueKey,
  removeDevice,
  setLocalCode,
  signTry,
  slotProof,
} from "../../src/platform/local-seal.ts";

const ROUNDS = 1_000; // the real count is the same code, only slower

beforeEach(async () => {
  await removeDevice();
  await createDevice();
});

describe("the keys of this phone", () => {
  test("cannot be read out of the browser", async () => {
    const db = await database();
    const hmac = (await db.get("device", "device"))?.key;
    const pair = (await db.get("device", "signing"))?.pair;
    expect(hmac?.extractable).toBe(false);
    expect(pair?.privateKey.extractable).toBe(false);
    expect((await queueKey()).extractable).toBe(false);
    await expect(crypto.subtle.exportKey("raw", hmac as CryptoKey)).rejects.toThrow();
  });

  test("answer the same salt in the same way, another salt in another way", async () => {
    const salt = newSalt();
    expect(await slotProof(salt)).toBe(await slotProof(salt));
    expect(await slotProof(newSalt())).not.toBe(await slotProof(salt));
    expect(fromBase64url(await slotProof(salt))).toHaveLength(32);
  });

  test("sign a try that the server can check with the public key it was given", async () => {
    const { publicKey } = await createDevice();
    const nonce = newSalt();
    const key = await crypto.subtle.importKey(
      "spki",
      fromBase64url(publicKey),
      { name: "ECDSA", namedCurve: "P-256" },
      false,
      ["verify"],
    );
    const signature = fromBase64url(await signTry(nonce));
    const how = { name: "ECDSA", hash: "SHA-256" };
    expect(await crypto.subtle.verify(how, key, signature, utf8(nonce))).toBe(true);
    expect(await crypto.subtle.verify(how, key, signature, utf8("another"))).toBe(false);
  });

  test("are not remade by the second tab that asks for the queue's key", async () => {
    const [one, two] = await Promise.all([queueKey(), queueKey()]);
    const iv = new Uint8Array(12);
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, one, utf8("kept"));
    expect(new Uint8Array(await crypto.subtle.decrypt({ name: "AES-GCM", iv }, two, sealed))).toEqual(
      utf8("kept"),
    );
  });
});

describe("what was read", () => {
  test("reads again offline with the code, and not while the phone is closed", async () => {
    await setLocalCode("402917", ROUNDS);
    await keep("home", { days: 213 });
    await keepBytes("paper:1", utf8("%PDF-1.7"));
    closeLocal();
    expect(isLocalOpen.value).toBe(false);
    expect(await readKept("home")).toBeUndefined();
    expect(await keep("home", { days: 1 })).toBe(false);
    expect(await openLocal("402917")).toBe("open");
    expect((await readKept<{ days: number }>("home"))?.value).toEqual({ days: 213 });
    expect((await readKeptBytes("paper:1"))?.value).toEqual(utf8("%PDF-1.7"));
  });

  test("is not readable in the phone's storage", async () => {
    await setLocalCode("402917", ROUNDS);
    await keep("home", { secret: "CANARY-Logement" });
    const rows = await (await database()).getAll("kept");
    const seen = rows.map(row => new TextDecoder().decode(row.body)).join();
    expect(rows).toHaveLength(1);
    expect(seen).not.toContain("CANARY");
  });

  test("does not open under another name", async () => {
    await setLocalCode("402917", ROUNDS);
    await keep("paper:1", "mine");
    const db = await database();
    const row = await db.get("kept", "paper:1");
    if (row) await db.put("kept", { ...row, name: "paper:2" });
    expect(await readKept("paper:2")).toBeUndefined();
  });

  test("a wrong code says how many tries are left, a right one gives them back", async () => {
    await setLocalCode("402917", ROUNDS);
    closeLocal();
    expect(await openLocal("000000")).toEqual({ wrong: 9 });
    expect(await openLocal("111111")).toEqual({ wrong: 8 });
    expect(await openLocal("402917")).toBe("open");
    expect(await openLocal("000000")).toEqual({ wrong: 9 });
  });

  test("goes with the local key at the tenth wrong code; the device key stays", async () => {
    await setLocalCode("402917", ROUNDS);
    await keep("home", 1);
    closeLocal();
    for (let i = 9; i >= 1; i -= 1) expect(await openLocal("000000")).toEqual({ wrong: i });
    expect(await openLocal("000000")).toBe("gone");
    expect(await openLocal("402917")).toBe("gone");
    expect(await (await database()).count("kept")).toBe(0);
    expect(await hasDevice()).toBe(true);
  });

  test("cannot be opened by the right code on a copy without the device key", async () => {
    await setLocalCode("402917", ROUNDS);
    closeLocal();
    const db = await database();
    const other = await crypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
    await db.put("device", { name: "device", key: other });
    expect(await openLocal("402917")).toEqual({ wrong: 9 });
  });
});

test("base64url carries every byte both ways", () => {
  const all = Uint8Array.from({ length: 256 }, (_, i) => i);
  expect(fromBase64url(toBase64url(all))).toEqual(all);
});
