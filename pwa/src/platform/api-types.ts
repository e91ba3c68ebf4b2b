/** Made from openapi.json by `npm run types`. Do not edit. */
// biome-ignore lint/suspicious/noExplicitAny: until the contract is committed, any path is accepted.
export type paths = any;
