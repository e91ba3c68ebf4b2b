/** Made from openapi.json by `npm run types`. Do not edit. */
// biome-ignore-all lint/suspicious/noExplicitAny: until the contract is committed, any path is accepted.
type Operation = {
  parameters: { query?: any; header?: any; path?: any; cookie?: any };
  requestBody?: { content: { "application/json": any } };
  responses: {
    200: { headers: Record<string, unknown>; content: { "application/json": any } };
    default: { headers: Record<string, unknown>; content: { "application/problem+json": any } };
  };
};
export type paths = {
  [path: string]: {
    parameters: Record<string, never>;
    get: Operation;
    put: Operation;
    post: Operation;
    delete: Operation;
    patch: Operation;
  };
};
