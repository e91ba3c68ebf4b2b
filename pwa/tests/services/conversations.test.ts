import { describe, expect, it } from "vitest";
import {
  byDay,
  found,
  joined,
  lastOfOthers,
  lots,
  withMessage,
} from "../../src/services/conversations/joining.ts";
import { readingOf } from "../../src/services/conversations/plain.ts";
import type { Message, OneThread } from "../../src/services/conversations/types.ts";
import { noticesBeside } from "../../src/services/conversations/unread.ts";

function message(seq: number, text: string, more: Partial<Message> = {}): Message {
  return {
    id: `m${seq}`,
    seq,
    mine: false,
    author: { id: "a", first_name: "Malik" },
    kind: "text",
    text,
    target: null,
    quoted: null,
    voice: null,
    at: `2026-11-23T1${seq % 10}:00:00Z`,
    said_at: null,
    edited: false,
    deleted: false,
    read: false,
    can: [],
    version: 1,
    ...more,
  };
}

const thread = (messages: Message[]): OneThread =>
  ({ thread: { id: "t" }, messages, before: null }) as unknown as OneThread;

describe("a thread put together", () => {
  it("keeps what was read above the last page, and lets the last page win", () => {
    const older = [message(1, "un"), message(2, "deux"), message(3, "avant")];
    const last = [message(3, "après"), message(4, "quatre")];
    expect(joined(older, last).map(one => one.text)).toEqual(["un", "deux", "après", "quatre"]);
  });

  it("puts a message the server has just answered in its place, once", () => {
    const with5 = withMessage(thread([message(4, "quatre")]), message(5, "cinq"));
    expect(with5.messages.map(one => one.seq)).toEqual([4, 5]);
    const changed = withMessage(with5, message(4, "quatre, mieux", { version: 2 }));
    expect(changed.messages.map(one => one.text)).toEqual(["quatre, mieux", "cinq"]);
  });

  it("tells days by when a message was written, even when it waited for the network", () => {
    const waited = message(2, "écrit hier", { said_at: "2026-11-22T20:00:00Z", at: "2026-11-23T08:00:00Z" });
    const days = byDay([message(1, "un"), waited], at => at.slice(0, 10));
    expect(days.map(one => one.day)).toEqual(["2026-11-23", "2026-11-22"]);
  });

  it("is drawn by lots, none lost", () => {
    expect(lots([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  });

  it("was read up to the last word of somebody else", () => {
    expect(lastOfOthers([message(1, "a"), message(2, "b", { mine: true })])).toBe(1);
    expect(lastOfOthers([message(1, "a", { mine: true })])).toBe(0);
  });
});

describe("looking for a word on the device", () => {
  const said = [message(1, "Rendez-vous à la mairie"), message(2, "Où est la Mairie ?"), message(3, "Merci")];

  it("forgives accents and capitals, and shows the latest first", () => {
    expect(found(said, "MAIRIE").map(one => one.seq)).toEqual([2, 1]);
    expect(found(said, "est mairie").map(one => one.seq)).toEqual([2]);
  });

  it("finds nothing for nothing", () => {
    expect(found(said, "  ")).toEqual([]);
    expect(found(said, "banque")).toEqual([]);
  });
});

describe("what waits", () => {
  it("counts a message once: not again as a notice", () => {
    const items = [
      { id: "1", kind: "message", text: "", at: "", seen: false },
      { id: "2", kind: "appointment.made", text: "", at: "", seen: false },
      { id: "3", kind: "message", text: "", at: "", seen: true },
    ];
    expect(noticesBeside({ unread: 2, items })).toBe(1);
    expect(noticesBeside(undefined)).toBe(0);
  });
});

describe("a message read as somebody of 17 reads it", () => {
  it.each([
    ["Vous trouverez ci-joint les justificatifs.", ["ci-joint", "justificatif"]],
    ["Ton PPE est prêt.", ["PPE"]],
    ["Ton projet pour l'enfant (PPE) est prêt.", []],
    ["Apporte ta carte jeudi.", []],
    ["Échéance dépassée", ["échéance"]],
  ])("%s", (text, wanted) => {
    expect(readingOf(text).heavy.map(one => one.word)).toEqual(wanted);
  });

  it("counts the words of the longest sentence", () => {
    expect(readingOf("Viens. Apporte ta carte d'identité !").longest).toBe(5);
    expect(readingOf("").longest).toBe(0);
  });
});
