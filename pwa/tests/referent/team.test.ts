import { describe, expect, test } from "vitest";
import type { Member, Teams } from "../../src/services/desk/team.ts";
import { gesturesOn, mayFollow, memberOf } from "../../src/spaces/referent/team/members.ts";

const lea: Member = {
  id: "lea",
  first_name: "Léa",
  last_name: "Cap",
  roles: ["lead"],
  ends_on: null,
  account: "active",
  activation: null,
  youths: 0,
};
const ines: Member = { ...lea, id: "ines", first_name: "Inès", last_name: "Repère", roles: ["referent"] };
const link = { id: "link", expires_at: "2026-11-30T09:00:00Z" };

describe("the gestures on a row of « Équipe »", () => {
  test("somebody an import brought in is invited; nothing is there to take back", () => {
    const waits: Member = { ...ines, account: "none" };
    expect(gesturesOn(waits, "lea")).toEqual({ invite: "first", takeBack: false, end: true });
  });
  test("a link that waits is made again or taken back", () => {
    const invited: Member = { ...ines, account: "invited", activation: link };
    expect(gesturesOn(invited, "lea")).toEqual({ invite: "again", takeBack: true, end: true });
  });
  test("an active account has no link any more, whatever still waits", () => {
    expect(gesturesOn({ ...ines, activation: link }, "lea")).toEqual({
      invite: undefined,
      takeBack: false,
      end: true,
    });
  });
  test("one does not send oneself away, nor somebody who is already leaving", () => {
    expect(gesturesOn(lea, "lea").end).toBe(false);
    expect(gesturesOn({ ...ines, ends_on: "2026-12-01" }, "lea").end).toBe(false);
  });
});

describe("« Attribuer »", () => {
  const busy: Member = { ...ines, youths: 20 };
  const free: Member = { ...ines, id: "zoe", first_name: "Zoé", last_name: "Fictif", youths: 3 };
  const leaving: Member = { ...ines, id: "noe", ends_on: "2026-12-01" };
  const mentor: Member = { ...ines, id: "soleil", roles: ["mentor"] };
  const elsewhere: Member = { ...ines, id: "loin" };
  const teams: Teams = {
    on: "2026-11-23",
    teams: [
      { id: "boussole", name: "Équipe Boussole", members: [lea, busy, leaving, mentor, free] },
      { id: "lointaine", name: "Équipe Lointaine", members: [elsewhere] },
    ],
    orphans: { total: 1, items: [] },
  };
  test("offers the referents of the file's team who stay, those who follow fewest first", () => {
    expect(mayFollow(teams, ["boussole"]).map(({ id }) => id)).toEqual(["zoe", "ines"]);
  });
  test("offers nobody when no file is chosen", () => {
    expect(mayFollow(teams, [])).toEqual([]);
  });
  test("offers the referents of every team one leads when files of several are chosen", () => {
    expect(mayFollow(teams).map(({ id, youths }) => [id, youths])).toEqual(
      [
        ["zoe", 3],
        ["ines", 20],
        ["loin", elsewhere.youths],
      ].sort((a, b) => Number(a[1]) - Number(b[1])),
    );
  });
  test("finds the same person as the server last told of them", () => {
    expect(memberOf(teams, "zoe")?.youths).toBe(3);
    expect(memberOf(undefined, "zoe")).toBeUndefined();
  });
});
