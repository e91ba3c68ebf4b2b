/** Around every screen: the space of a role, the screen itself, what was read. */
export * from "./Loaded.tsx";
export * from "./Screen.tsx";
export * from "./Space.tsx";
