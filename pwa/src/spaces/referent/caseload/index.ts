/** What other screens take from the list. */
export { lastList, lastOpened } from "./asked.ts";
export { ageSentence, fullName, silenceSentence } from "./sentences.tsx";
