/** The bank, the budget and the home: each screen comes when it is asked for, and is kept for the days without network. */
import type { ComponentType } from "preact";
import { Lazy } from "../../../frame/Lazy.tsx";

type Load = () => Promise<{ default: ComponentType }>;

function later(name: string, load: Load): ComponentType {
  return () => <Lazy name={`household/${name}`} load={load} />;
}

export const Bank = later("bank", () => import("../bank/Bank.tsx"));
export const BankRefusal = later("refusal", () => import("../bank/Refusal.tsx"));
export const AccountRight = later("right", () => import("../bank/AccountRight.tsx"));
export const Budget = later("budget", () => import("../bank/Budget.tsx"));
export const Doors = later("doors", () => import("../home/Doors.tsx"));
export const SocialHousing = later("hlm", () => import("../home/SocialHousing.tsx"));
export const Guarantor = later("guarantor", () => import("../home/Guarantor.tsx"));
export const Deposit = later("deposit", () => import("../home/Deposit.tsx"));
export const MoveIn = later("move", () => import("../home/MoveIn.tsx"));
export const Inventory = later("inventory", () => import("../home/Inventory.tsx"));
export const LateRent = later("late", () => import("../home/LateRent.tsx"));
