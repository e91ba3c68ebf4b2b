import household from "../../../text/fr/household.json";
import { words } from "../../../text/index.ts";

/** The words of the bank, the budget and the home. */
export const h = words("household", household);
