import { norwegianDate, norwegianNumber } from '../../rules/number/norwegian.ts';
import type { CatalogueInfo } from '../../utils/catalogue/stored-catalogue.ts';
import type { ImportProgress } from '../../utils/fest/import-progress.ts';
import type { CatalogueReport } from './catalogue-view.ts';

/** DMP gives out a new extract before the 1st and the 15th of each month: older than this, three have been passed by. */
const OLD_AFTER_DAYS = 45;

/** What shrinks to less than this share is more likely a part than the whole. */
const SHRUNK_BELOW = 0.8;

export const isMuchSmaller = (count: number, before: number) => count < before * SHRUNK_BELOW;

const MS_A_DAY = 86_400_000;
const MB = 1_000_000;

/** Days from an ISO date to another; negative where the first is the later. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / MS_A_DAY);
}

const days = (count: number) => `${norwegianNumber(count)} ${count === 1 ? 'dag' : 'dager'}`;

export const counted = (count: number, one: string, many: string) =>
  `${norwegianNumber(count)} ${count === 1 ? one : many}`;

/** A remark on the extract's age, or null where there is none to make. */
export function ageRemark(extractDate: string, today: string): string | null {
  const age = daysBetween(extractDate, today);
  if (age > OLD_AFTER_DAYS) return `FEST-filen er ${days(age)} gammel.`;
  if (age < 0) return 'FEST-filen er datert fram i tid. Er datoen på maskinen riktig?';
  return null;
}

export interface ImportWarning {
  readonly title: string;
  readonly text: string;
}

const extractName = ({ extractDate }: CatalogueInfo) =>
  extractDate === null ? 'FEST uten dato' : `FEST fra ${norwegianDate(extractDate)}`;

/** What speaks against taking the catalogue into use, worst first. `registerPackages` is how many packs a whole register has. */
export function importWarnings(
  { summary, replaces }: CatalogueReport,
  registerPackages: number,
): readonly ImportWarning[] {
  const { info } = summary;
  const warnings: ImportWarning[] = [];
  if (!info.complete) {
    warnings.push({
      title: 'Dette er ikke hele registeret',
      text: `FEST-filen har ${counted(summary.packages, 'pakning', 'pakninger')}. En hel FEST-fil hadde ${norwegianNumber(registerPackages)} i september 2026. Legemidler som mangler, blir ukjente for Hjemmel.`,
    });
  }
  if (replaces.kind === 'imported') {
    const before = replaces.info;
    if (isMuchSmaller(info.productCount, before.productCount)) {
      warnings.push({
        title: 'Mye mindre enn katalogen i bruk',
        text: `FEST-filen har ${counted(info.productCount, 'produkt', 'produkter')}. Katalogen i bruk har ${norwegianNumber(before.productCount)}.`,
      });
    }
    if (info.extractDate !== null && before.extractDate !== null && info.extractDate < before.extractDate) {
      warnings.push({
        title: 'Eldre enn katalogen i bruk',
        text: `Det som er lest inn, er ${extractName(info)}. I bruk er ${extractName(before)}.`,
      });
    }
  }
  return warnings;
}

const megabytes = (bytes: number, whole: boolean) => norwegianNumber(bytes / MB, whole ? 0 : 1);

/** `34 av 118 MB`; with a decimal where the file is small. */
export function bytesRead({ bytes, totalBytes }: ImportProgress): string {
  const whole = totalBytes >= 10 * MB;
  return `${megabytes(bytes, whole)} av ${megabytes(Math.max(bytes, totalBytes), whole)} MB`;
}

export function timeLeft({ secondsLeft }: ImportProgress): string | null {
  if (secondsLeft === null) return null;
  if (secondsLeft > 90) return `omtrent ${norwegianNumber(Math.round(secondsLeft / 60))} minutter igjen`;
  const seconds = Math.max(1, Math.ceil(secondsLeft));
  return `omtrent ${counted(seconds, 'sekund', 'sekunder')} igjen`;
}
