import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sykehusetInnlandet } from '../../../rules/exception/sykehuset-innlandet.ts';
import { database } from '../../../utils/database/database.ts';
import { diagnosisText, readDiagnosis } from '../../../utils/diagnosis/diagnosis.ts';
import { saveCase, updateCase } from '../../../utils/history/history-store.ts';
import { takeRegisterIntoUse } from '../../../utils/methods/method-store.ts';
import type { SiteProfile } from '../../../utils/page/site-profile.ts';
import { saveSettings } from '../../../utils/settings/settings.ts';
import { createFitNotes } from '../../../utils/sites/last-fit.ts';
import { putProfiles } from '../../../utils/sites/stored-profiles.ts';
import { newCase } from '../history/cases.ts';

vi.mock('wxt/browser', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  const runtime = { ...browser.runtime, getManifest: () => ({ version: '1.0.0' }) };
  return { browser: { ...browser, runtime } };
});

const ON = '2026-11-30';

beforeEach(async () => {
  fakeBrowser.reset();
  await database.delete();
  await database.open();
});

/** Everything that anybody may write, on this machine or on a page, says this. */
const WORDS = 'Kari Nordmann';

const profile: SiteProfile = {
  version: 1,
  id: 'journal-example-no',
  name: WORDS,
  origins: ['https://journal.example.no'],
  form: [{ by: 'label', text: WORDS }],
  fields: { drug: { find: [{ by: 'label', text: WORDS }], read: 'value', prefix: WORDS } },
};

it('tells an extension where nothing is set, as it is', async () => {
  const text = diagnosisText(await readDiagnosis(ON));
  expect(text).toContain('Hjemmel 1.0.0, 2026-11-30');
  expect(text).toContain('Rolle: ikke oppgitt');
  expect(text).toContain('Foretak: ikke valgt');
  expect(text).toMatch(/Katalog: innebygd, \d{4}-\d\d-\d\d/);
  expect(text).toContain('Sider: ingen er satt opp');
  expect(text).toContain('Saker: 0, skadet: 0');
});

it('holds no word that anybody has written, wherever it is kept', async () => {
  const saved = await saveCase({
    ...newCase,
    drug: WORDS,
    dosage: WORDS,
    request: { ...newCase.request, prescription: { drug: WORDS, dosage: WORDS, remark: WORDS } },
    remark: { kind: 'white', text: WORDS },
  });
  if (saved.kind !== 'ok') throw new Error('The case was not saved.');
  await updateCase(saved.value.id, { label: WORDS });
  const trust = { ...sykehusetInnlandet, id: WORDS, name: WORDS, hReseptRemark: [WORDS] };
  await saveSettings({ institutionProfile: trust, trusts: [trust], retentionDays: 90 });
  await putProfiles([{ profile, on: true }]);
  await createFitNotes(() => ON)(null, { kind: 'not-recognised', siteProfile: profile.id, lost: ['drug'] });
  await takeRegisterIntoUse(
    {
      fileName: WORDS,
      decisions: [],
      notUnderstood: [{ row: 1, what: WORDS }],
      rows: 1,
      repeated: [],
      reservations: [],
      hiddenSheets: [],
    },
    ON,
  );

  const text = diagnosisText(await readDiagnosis(ON));
  expect(text).not.toMatch(/kari|nordmann|tablett|palexia|https?:|example\.no/i);
  expect(text).toContain('Foretak: valgt av legen, egne profiler: 1');
  expect(text).toContain('Lagringstid: 90 dager');
  expect(text).toContain('Side journal-example-no: på, sist lest 2026-11-30, ikke funnet: legemiddel');
  expect(text).toContain('Nye metoder: 0 beslutninger');
  expect(text).toContain('Saker: 1, skadet: 0');
});

it('leaves out the name of a site that may point at somebody', async () => {
  await putProfiles([{ profile: { ...profile, id: '13097248022' }, on: false }]);
  expect(diagnosisText(await readDiagnosis(ON))).toContain('Side (utelatt): av, ikke lest ennå');
});

it('says of a storage that does not answer that it does not', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('closed'));
  const text = diagnosisText(await readDiagnosis(ON));
  vi.restoreAllMocks();
  expect(text).toContain('Innstillingene kan ikke leses.');
  expect(text).toContain('Oppsettene av sider kan ikke leses.');
});
