import { browser } from 'wxt/browser';
import { lostPartNames } from '../../rules/vocabulary.ts';
import { catalogueInUse } from '../catalogue/catalogue-store.ts';
import { catalogueInfo } from '../catalogue/embedded/default-catalogue.ts';
import type { StorageFailure } from '../database/attempt.ts';
import { countCases, damagedCases } from '../history/history-store.ts';
import { type EncryptionStatus, encryptionNow } from '../history/sealing/case-encryption.ts';
import type { CaseFailure, CaseResult } from '../history/sealing/case-keys.ts';
import { holdsIdentityNumber } from '../identity/national-identity-number.ts';
import { registerInUse } from '../methods/method-store.ts';
import { loadPolicy } from '../settings/policy.ts';
import { loadSettings, type SettingsPart } from '../settings/settings.ts';
import { type LastFit, loadLastFits } from '../sites/last-fit.ts';
import { loadStoredProfiles } from '../sites/stored-profiles.ts';

/**
 * What helps to find a fault: kinds, counts, dates and the ids of site profiles. None of it has room for a word that anybody
 * has written about a patient, for what stands on a page, or for the address of one.
 */
export interface Diagnosis {
  readonly version: string;
  /** The browser's own name and version of itself. */
  readonly browser: string;
  /** ISO date. */
  readonly on: string;
  readonly settings: SettingsKinds | 'unread';
  readonly catalogue: CatalogueKind;
  readonly methods: MethodsKind;
  readonly sites: readonly SiteKind[] | 'unread';
  readonly cases: CasesKind;
}

interface SettingsKinds {
  readonly prescriber: 'given' | 'none';
  readonly institution: 'trust' | 'doctor' | 'none';
  readonly ownTrusts: number;
  readonly retentionDays: number;
  readonly unreadable: readonly SettingsPart[];
  readonly policyRead: boolean;
  readonly policyProblems: number;
  readonly lockedByTrust: readonly SettingsPart[];
}

type CatalogueKind =
  | { readonly kind: 'embedded'; readonly revised: string }
  | { readonly kind: 'fest'; readonly extract: string | null; readonly products: number }
  | { readonly kind: 'failed'; readonly failure: StorageFailure };

type MethodsKind =
  | { readonly kind: 'none' }
  | { readonly kind: 'in-use'; readonly newest: string | null; readonly decisions: number }
  | { readonly kind: 'failed'; readonly failure: StorageFailure };

interface SiteKind {
  readonly id: string;
  readonly on: boolean;
  readonly lastFit: LastFit | null;
}

type Told<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'failed'; readonly failure: CaseFailure };

interface CasesKind {
  readonly count: Told<number>;
  readonly damaged: Told<number>;
  readonly encryption: Told<EncryptionStatus['kind']>;
}

/** Reads without changing anything. `on` is an ISO date. */
export async function readDiagnosis(on: string): Promise<Diagnosis> {
  const [settings, catalogue, methods, sites, cases] = await Promise.all([
    orUnread(settingsKinds()),
    catalogueKind(),
    methodsKind(),
    orUnread(siteKinds()),
    casesKind(),
  ]);
  return {
    version: browser.runtime.getManifest().version,
    browser: navigator.userAgent,
    on,
    settings,
    catalogue,
    methods,
    sites,
    cases,
  };
}

const orUnread = <T>(reading: Promise<T>): Promise<T | 'unread'> => reading.catch(() => 'unread' as const);

async function settingsKinds(): Promise<SettingsKinds> {
  const [{ settings, institution, standingIn, policy }, trust] = await Promise.all([
    loadSettings(),
    loadPolicy(),
  ]);
  const byTrust = policy.given.includes('institutionProfile');
  return {
    prescriber: settings.prescriber === null ? 'none' : 'given',
    institution: institution === null ? 'none' : byTrust ? 'trust' : 'doctor',
    ownTrusts: settings.trusts.length,
    retentionDays: settings.retentionDays,
    unreadable: standingIn,
    policyRead: policy.isRead,
    policyProblems: trust.problems.length,
    lockedByTrust: policy.locked,
  };
}

async function catalogueKind(): Promise<CatalogueKind> {
  const found = await catalogueInUse();
  if (found.kind === 'failed') return { kind: 'failed', failure: found.failure };
  if (found.value === null) return { kind: 'embedded', revised: catalogueInfo.revised };
  const { extractDate, productCount } = found.value.info;
  return { kind: 'fest', extract: extractDate, products: productCount };
}

async function methodsKind(): Promise<MethodsKind> {
  const found = await registerInUse();
  if (found.kind === 'failed') return { kind: 'failed', failure: found.failure };
  if (found.value === null) return { kind: 'none' };
  const { newestDecision, decisions } = found.value;
  return { kind: 'in-use', newest: newestDecision, decisions: decisions.length };
}

async function siteKinds(): Promise<readonly SiteKind[]> {
  const [{ profiles }, fits] = await Promise.all([loadStoredProfiles(), loadLastFits()]);
  return profiles.map(({ profile: { id }, on }) => ({ id, on, lastFit: fits[id] ?? null }));
}

async function casesKind(): Promise<CasesKind> {
  const [count, damaged, encryption] = await Promise.all([countCases({}), damagedCases(), encryptionNow()]);
  return {
    count: told(count, (cases) => cases),
    damaged: told(damaged, (cases) => cases.length),
    encryption: told(encryption, ({ kind }) => kind),
  };
}

function told<T, U>(result: CaseResult<T>, of: (value: T) => U): Told<U> {
  return result.kind === 'ok'
    ? { kind: 'ok', value: of(result.value) }
    : { kind: 'failed', failure: result.failure };
}

const partNames: Readonly<Record<SettingsPart, string>> = {
  prescriber: 'rolle',
  institutionProfile: 'foretak',
  trusts: 'foretak å velge mellom',
  panel: 'panelets plass',
  retentionDays: 'lagringstid',
  lockAfterMinutes: 'låsetid',
};

const encryptionNames: Readonly<Record<EncryptionStatus['kind'], string>> = {
  off: 'av',
  on: 'på',
  encrypting: 'skrus på',
  decrypting: 'skrus av',
  unreadable: 'nøkkelen kan ikke leses',
};

const institutionNames: Readonly<Record<SettingsKinds['institution'], string>> = {
  trust: 'gitt av foretakets oppsett',
  doctor: 'valgt av legen',
  none: 'ikke valgt',
};

/** The file as it is saved: Norwegian lines, to be read before it is sent. */
export function diagnosisText(diagnosis: Diagnosis): string {
  const { version, on, settings, catalogue, methods, sites, cases } = diagnosis;
  return [
    `Hjemmel ${version}, ${on}`,
    `Nettleser: ${diagnosis.browser}`,
    '',
    ...(settings === 'unread' ? ['Innstillingene kan ikke leses.'] : settingsLines(settings)),
    '',
    `Katalog: ${catalogueLine(catalogue)}`,
    `Nye metoder: ${methodsLine(methods)}`,
    '',
    ...(sites === 'unread' ? ['Oppsettene av sider kan ikke leses.'] : siteLines(sites)),
    '',
    `Saker: ${toldLine(cases.count, String)}, skadet: ${toldLine(cases.damaged, String)}`,
    `Kryptering: ${toldLine(cases.encryption, (kind) => encryptionNames[kind])}`,
    '',
  ].join('\n');
}

const listed = (names: readonly string[]) => (names.length === 0 ? 'ingen' : names.join(', '));

function settingsLines(settings: SettingsKinds): string[] {
  return [
    `Rolle: ${settings.prescriber === 'given' ? 'oppgitt' : 'ikke oppgitt'}`,
    `Foretak: ${institutionNames[settings.institution]}, egne profiler: ${settings.ownTrusts}`,
    `Lagringstid: ${settings.retentionDays} dager`,
    `Innstillinger som ikke kan leses: ${listed(settings.unreadable.map((part) => partNames[part]))}`,
    `Foretakets oppsett: ${settings.policyRead ? 'lest' : 'ikke lest'}, feil i det: ${settings.policyProblems}, låst: ${listed(settings.lockedByTrust.map((part) => partNames[part]))}`,
  ];
}

function catalogueLine(catalogue: CatalogueKind): string {
  switch (catalogue.kind) {
    case 'embedded':
      return `innebygd, ${catalogue.revised}`;
    case 'fest':
      return `FEST ${catalogue.extract ?? 'uten dato'}, ${catalogue.products} legemidler`;
    case 'failed':
      return `kan ikke leses (${catalogue.failure})`;
  }
}

function methodsLine(methods: MethodsKind): string {
  switch (methods.kind) {
    case 'none':
      return 'ikke lest inn';
    case 'in-use':
      return `${methods.decisions} beslutninger, nyeste ${methods.newest ?? 'uten dato'}`;
    case 'failed':
      return `kan ikke leses (${methods.failure})`;
  }
}

function siteLines(sites: readonly SiteKind[]): string[] {
  if (sites.length === 0) return ['Sider: ingen er satt opp'];
  return sites.map(({ id, on, lastFit }) => {
    // The doctor may have named it so.
    const name = holdsIdentityNumber(id) ? '(utelatt)' : id;
    const seen =
      lastFit === null
        ? 'ikke lest ennå'
        : `sist lest ${lastFit.on}, ikke funnet: ${listed(lastFit.lost.map((part) => lostPartNames[part]))}`;
    return `Side ${name}: ${on ? 'på' : 'av'}, ${seen}`;
  });
}

function toldLine<T>(found: Told<T>, words: (value: T) => string): string {
  return found.kind === 'ok' ? words(found.value) : `kan ikke leses (${found.failure})`;
}
