/** The zone of whoever reads: an hour to come back at must be that of their own clock. */
export function here(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
