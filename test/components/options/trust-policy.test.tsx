// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TrustPolicy, type TrustPolicyProps } from '../../../components/options/trust-policy.tsx';

afterEach(cleanup);

function show(patch: Partial<TrustPolicyProps> = {}) {
  const onAllowSites = vi.fn();
  const { container } = render(
    <main>
      <h1>Innstillinger</h1>
      <TrustPolicy
        problems={[]}
        sitesSetUp={[]}
        sitesLocked={false}
        sitesToAllow={[]}
        notice="none"
        onAllowSites={onAllowSites}
        {...patch}
      />
    </main>,
  );
  return { container, user: userEvent.setup(), onAllowSites };
}

const problems = [
  { part: 'retentionDays', reason: 'Må være et helt antall dager fra 1 til 3650' },
  { part: 'toString', reason: 'Hjemmel har ingen slik del' },
];
const sitesToAllow = ['https://*.forskrivning.no/*', 'https://resept.example.no/*'];

describe("the trust's policy", () => {
  it('says nothing where there is nothing to say', () => {
    show();
    expect(screen.queryByRole('region')).toBeNull();
  });

  it('names each part that is not used, and why', () => {
    show({ problems });
    const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(lines).toEqual([
      'Lagringstiden for saker («retentionDays») – Må være et helt antall dager fra 1 til 3650.',
      '«toString» – Hjemmel har ingen slik del.',
    ]);
    expect(screen.getByText(/brukes ikke\. Resten gjelder/)).toBeTruthy();
  });

  it.each([
    [false, /^Foretaket har satt opp: SFM, Demo\. Et eget oppsett med samme id går foran\.$/],
    [true, /^Foretaket har satt opp: SFM, Demo\. Styres av foretaket: Bare disse oppsettene brukes/],
  ])('names the sites that the trust has set up, locked %s', (sitesLocked, text) => {
    show({ sitesSetUp: ['SFM', 'Demo'], sitesLocked });
    expect(screen.getByText(text)).toBeTruthy();
  });

  it('lists the sites that are left to allow, with one button for all', async () => {
    const { user, onAllowSites } = show({ sitesToAllow });
    const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(lines).toEqual(['https://*.forskrivning.no', 'https://resept.example.no']);
    await user.click(screen.getByRole('button', { name: 'Tillat alle 2 sidene' }));
    expect(onAllowSites).toHaveBeenCalledOnce();
  });

  it.each([
    ['allowed', 'Sidene er tillatt.'],
    ['declined', 'Sidene ble ikke tillatt.'],
    ['refused', 'Nettleseren lar ikke sidene tillates. Foretaket kan ha bestemt det.'],
  ] as const)('says what came of it: %s', (notice, text) => {
    show({ notice });
    expect(screen.getByRole('status').textContent).toContain(text);
  });

  it('has no accessibility fault that can be found by machine', async () => {
    const { container } = show({ problems, sitesSetUp: ['SFM'], sitesToAllow, notice: 'declined' });
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
