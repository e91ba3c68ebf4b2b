/** The count on the app's icon, where the phone has one: the same as the inbox, and gone with the account. */
import { session } from "./session.ts";

type Badges = { setAppBadge?: (count?: number) => Promise<void>; clearAppBadge?: () => Promise<void> };

/** Shows how many wait; none shows nothing. */
export async function showBadge(count: number): Promise<void> {
  const phone = navigator as Badges;
  try {
    if (count > 0) await phone.setAppBadge?.(count);
    else await phone.clearAppBadge?.();
  } catch {
    // The phone refuses badges: the inbox still says it.
  }
}

session.subscribe(now => {
  if (now.state === "unknown") void showBadge(0);
});
