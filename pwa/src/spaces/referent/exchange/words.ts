import exchange from "../../../text/fr/exchange.json";
import { words } from "../../../text/index.ts";

/** The words of « Échanges avec un logiciel ». */
export const x = words("exchange", exchange);
