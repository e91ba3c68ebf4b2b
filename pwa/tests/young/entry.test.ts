import { afterEach, describe, expect, test } from "vitest";
import { isWholeCode, tidyCode } from "../../src/services/accounts/invitation.ts";
import { deviceLabel, isEasy, takeSecret } from "../../src/spaces/young/entry/ticket.ts";

describe("the code of an invitation, as typed on a phone", () => {
  test.each([
    ["ab12cd34ef56", "AB12-CD34-EF56"],
    ["AB12 CD34-ef56", "AB12-CD34-EF56"],
    ["oil2 cd34 ef56", "0112-CD34-EF56"],
    ["ab12-", "AB12"],
    ["ab12cd34ef56zz", "AB12-CD34-EF56"],
    ["é!?", ""],
  ])("%s is read %s", (typed, read) => expect(tidyCode(typed)).toBe(read));

  test("is whole with twelve signs only", () => {
    expect(isWholeCode("AB12-CD34-EF56")).toBe(true);
    expect(isWholeCode("AB12-CD34-EF5")).toBe(false);
  });
});

describe("a code of six digits", () => {
  test.each(["000000", "123456", "654321", "121212", "123123", "567890"])("%s is refused as too easy", code =>
    expect(isEasy(code)).toBe(true),
  );
  test.each(["402917", "240609", "918273"])("%s is accepted", code => expect(isEasy(code)).toBe(false));
});

describe("the secret in the address", () => {
  afterEach(() => history.replaceState(null, "", "/"));

  test("is read once and leaves the bar and the history", () => {
    history.replaceState(null, "", "/entrer/invitation#ZKXsvSj2VLl3kAZftgVnJQ");
    expect(takeSecret()).toBe("ZKXsvSj2VLl3kAZftgVnJQ");
    expect(location.href).not.toContain("ZKX");
    expect(takeSecret()).toBe("");
  });
});

test.each([
  [
    "Mozilla/5.0 (Linux; Android 13; SM-A146P) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36",
    "Téléphone Android",
  ],
  ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)", "iPhone"],
  ["Mozilla/5.0 (X11; Linux x86_64)", "Ordinateur"],
])("a phone is named by what it is: %s", (agent, label) => expect(deviceLabel(agent)).toBe(label));
