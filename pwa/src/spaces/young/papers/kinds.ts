/** Kinds of papers as they are drawn: picture, colour family, size in words. */
import {
  BookUser,
  Briefcase,
  File,
  FileCheck,
  FileText,
  HeartPulse,
  House,
  IdCard,
  Scale,
  Wallet,
} from "lucide-preact";
import type { PaperType } from "../../../services/documents/papers.ts";
import { language } from "../../../text/index.ts";
import { type Domain, domains, type Icon } from "../../../ui/index.ts";
import { t } from "../words.ts";

export { plain } from "../../../services/documents/find.ts";

const icons: Record<string, Icon> = {
  "id-card": IdCard,
  "book-user": BookUser,
  "file-text": FileText,
  "file-check": FileCheck,
  "heart-pulse": HeartPulse,
  wallet: Wallet,
  scale: Scale,
  house: House,
  briefcase: Briefcase,
};

export function iconOf(type: Pick<PaperType, "icon"> | undefined): Icon {
  return (type && icons[type.icon]) ?? File;
}

export function domainOf(type: Pick<PaperType, "domain"> | undefined): Domain | undefined {
  return type && type.domain in domains ? (type.domain as Domain) : undefined;
}

const KB = 1024;
const MB = KB * KB;

/** « 640 Ko », « 1,2 Mo » */
export function sizeText(bytes: number): string {
  const written = (n: number, digits: number): string =>
    new Intl.NumberFormat(language.value, { maximumFractionDigits: digits }).format(n);
  if (bytes < MB) return t("size.kb", { n: written(Math.max(1, Math.round(bytes / KB)), 0) });
  return t("size.mb", { n: written(bytes / MB, 1) });
}
