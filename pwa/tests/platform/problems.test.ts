import { afterEach, describe, expect, test, vi } from "vitest";
import { online } from "../../src/platform/connectivity.ts";
import { api, NetworkFailure, newKey, Problem, sentence, unwrap, version } from "../../src/platform/http.ts";
import { opened, session, startSession } from "../../src/platform/session.ts";

function server(answer: (request: Request) => Response | Promise<Response>): Request[] {
  const seen: Request[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    seen.push(request);
    return answer(request);
  });
  return seen;
}

afterEach(() => {
  vi.unstubAllGlobals();
  session.value = { state: "unknown" };
});

async function thrown(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe("a request", () => {
  test("says it is ours, and a mutation carries a name of its own", async () => {
    const seen = server(() => Response.json({}));
    await unwrap(api.GET("/api/v1/me"));
    await unwrap(api.PATCH("/api/v1/me", { body: { language: "fr" } as never, headers: version(3) }));
    expect(seen[0]?.headers.get("X-Cap18")).toBe("1");
    expect(seen[0]?.headers.get("Idempotency-Key")).toBeNull();
    expect(seen[1]?.headers.get("Idempotency-Key")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab]/);
    expect(seen[1]?.headers.get("If-Match")).toBe('"3"');
  });

  test("without an answer is a failure of the network, and the phone knows it", async () => {
    server(() => {
      throw new TypeError("Failed to fetch");
    });
    const error = await thrown(unwrap(api.GET("/api/v1/me")));
    expect(error).toBeInstanceOf(NetworkFailure);
    expect(online.value).toBe(false);
    expect(sentence(error)).toBe("Pas de réseau. Tu peux continuer, rien n'est perdu.");
    server(() => Response.json({}));
    await unwrap(api.GET("/api/v1/me"));
    expect(online.value).toBe(true);
  });
});

describe("a refusal", () => {
  test("brings its code, its sentence, and one sentence a field", async () => {
    server(() =>
      Response.json(
        {
          code: "invalid",
          title: "Une réponse est à corriger.",
          detail: "Une réponse est à corriger.",
          correlation_id: "ab12",
          errors: [{ pointer: "/birth_date", detail: "Ce jour n'existe pas." }],
        },
        { status: 422 },
      ),
    );
    const error = (await thrown(unwrap(api.GET("/api/v1/me")))) as Problem;
    expect(error).toBeInstanceOf(Problem);
    expect(error).toMatchObject({ status: 422, code: "invalid", correlation: "ab12" });
    expect(error.fields).toEqual({ birth_date: "Ce jour n'existe pas." });
    expect(sentence(error)).toBe("Une réponse est à corriger.");
  });

  test.each([
    [404, "On ne trouve pas cette page."],
    [413, "Ce fichier est trop lourd. Prends-le en photo."],
    [429, "Il y a eu trop d'essais. Attends un peu, puis réessaie."],
    [502, "Ça ne marche pas en ce moment. Rien n'est perdu. Réessaie plus tard."],
  ])("%i without a body still says what to do", async (status, said) => {
    server(() => new Response("<html>proxy</html>", { status }));
    expect(sentence(await thrown(unwrap(api.GET("/api/v1/me"))))).toBe(said);
  });

  test.each([401, 423])("%i closes the screens of an open phone", async status => {
    const stop = startSession();
    opened({ role: "young" });
    server(() => Response.json({ code: "x", detail: "x" }, { status }));
    await thrown(unwrap(api.GET("/api/v1/home")));
    stop();
    expect(session.value).toEqual({ state: "known", role: "young" });
  });
});

test("names made on this phone sort as they were made and never repeat", () => {
  const names = Array.from({ length: 500 }, newKey);
  expect(new Set(names).size).toBe(500);
  const times = names.map(name => name.slice(0, 13));
  expect([...times].sort()).toEqual(times);
});
