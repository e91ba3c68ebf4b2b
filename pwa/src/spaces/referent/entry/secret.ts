/** The secret of the address, read once and taken out of it: it stays neither in the bar nor in the history. */
let kept = "";

export function takeSecret(): string {
  const found = location.hash.slice(1);
  if (found !== "") {
    kept = found;
    history.replaceState(null, "", location.pathname);
  }
  return kept;
}

export function dropSecret(): void {
  kept = "";
}
