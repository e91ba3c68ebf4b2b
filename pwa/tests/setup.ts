/**
 * Each file of tests begins as a page just opened: its own modules, nothing stored, nothing drawn, nothing replaced. The
 * thread and its document are shared with the files before it: making them took longer than the tests.
 */
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { vi } from "vitest";

vi.resetModules();
vi.unstubAllGlobals();
vi.useRealTimers();
globalThis.indexedDB = new IDBFactory();
localStorage.clear();
sessionStorage.clear();
history.replaceState(null, "", "/");
document.head.replaceChildren();
document.body.replaceChildren();
for (const { name } of [...document.documentElement.attributes])
  document.documentElement.removeAttribute(name);
