import { expect, test } from "vitest";
import { partFor } from "../../src/app.tsx";

test.each(["/urgence", "/aide-discretion", "/envois", "/_design"])("%s opens without a login", path => {
  expect(partFor(path)?.name).toBe(path.slice(1));
});

test.each(["/", "/nowhere", "/urgences"])("%s is the first screen", path => {
  expect(partFor(path)).toBeUndefined();
});
