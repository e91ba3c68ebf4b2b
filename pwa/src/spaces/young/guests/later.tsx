/** What is shown to somebody outside: each screen comes when it is asked for. */
import { Lazy } from "../../../frame/Lazy.tsx";

export function MakeGuestLink() {
  return <Lazy name="guests/make" load={() => import("./Make.tsx")} />;
}

export function GuestLinks() {
  return <Lazy name="guests/links" load={() => import("./Links.tsx")} />;
}
