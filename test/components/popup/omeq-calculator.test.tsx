// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OmeqCalculator } from '../../../components/popup/omeq-calculator.tsx';
import type { CalculatorRow } from '../../../rules/omeq/calculator.ts';

afterEach(cleanup);

const row = (opioid: string, strength = '', count = ''): CalculatorRow => ({ opioid, strength, count });

function show(initialRows: readonly CalculatorRow[] = [], clipboard = true) {
  const onRowsChange = vi.fn();
  const onCopy = vi.fn(async (_text: string) => clipboard);
  const onOpenSettings = vi.fn();
  const onOpenHistory = vi.fn();
  const onOpenHelp = vi.fn();
  const { container } = render(
    <OmeqCalculator
      initialRows={initialRows}
      catalogue={null}
      onSearchDrug={() => null}
      onReadRows={() => null}
      productsOf={() => []}
      today="2026-11-21"
      onRowsChange={onRowsChange}
      onCopy={onCopy}
      onOpenSettings={onOpenSettings}
      onWritePrescription={() => {}}
      onOpenHistory={onOpenHistory}
      onOpenHelp={onOpenHelp}
    />,
  );
  return {
    user: userEvent.setup(),
    container,
    onRowsChange,
    onCopy,
    onOpenSettings,
    onOpenHistory,
    onOpenHelp,
  };
}

const opioid = (number: number) => within(screen.getByRole('group', { name: `Opioid ${number}` }));
const sum = () => screen.getByRole('heading', { level: 2 }).textContent;
/** Line breaks and non-breaking spaces read as spaces. */
const said = () => document.body.textContent?.replace(/\s+/g, ' ') ?? '';

describe('the OMEQ calculator', () => {
  it('shows the arithmetic of a row and the sum while it is typed', async () => {
    const { user, onRowsChange } = show();
    await user.selectOptions(opioid(1).getByLabelText('Virkestoff og administrasjonsvei'), 'Oksykodon, oral');
    await user.type(opioid(1).getByLabelText('Styrke (mg)'), '20');
    await user.type(opioid(1).getByLabelText('Antall per døgn'), '2');

    expect(said()).toContain('2 × 20 mg × 1,5 = 60 mg OMEQ');
    expect(sum()).toBe('Sum: 60 mg OMEQ per døgn');
    expect(screen.getByText('Innenfor grensene på 100 og 300 mg OMEQ')).toBeVisible();
    expect(said()).toContain('Grensen på 100 mg: innenfor.');
    expect(said()).not.toContain('ikke bekreftet');
    expect(onRowsChange).toHaveBeenLastCalledWith([row('oksykodon|oral', '20', '2')]);
  });

  it.each([
    ['0,2', '0,5'],
    ['0.2', '0.5'],
  ])('takes %s with a comma or a point', (strength, count) => {
    show([row('buprenorfin|sublingual', strength, count)]);
    expect(said()).toContain('0,5 × 0,2 mg × 48 = 4,8 mg OMEQ');
  });

  it('asks for the strength of a patch in µg/t and how many are worn', () => {
    show([row('buprenorfin|transdermal', '20', '1')]);
    expect(opioid(1).getByLabelText('Styrke (µg/t)')).toBeTruthy();
    expect(opioid(1).getByLabelText('Plastre samtidig')).toBeTruthy();
    expect(said()).toContain('1 × 20 µg/t × 2,22 = 44,4 mg OMEQ');
  });

  it('tells of the patch that is labelled 12 and releases 12.5', () => {
    show([row('fentanyl|transdermal', '12', '1')]);
    expect(said()).toContain('= 28,8 mg OMEQ');
    expect(said()).toContain('Plaster merket 12 µg/t frigjør 12,5 µg/t.');
  });

  it.each([
    ['100', 'Grensen på 100 mg: innenfor.', 'Grensen på 300 mg: innenfor.'],
    ['100,1', 'Grensen på 100 mg: overstiges', 'Grensen på 300 mg: innenfor.'],
    ['300', 'Grensen på 100 mg: overstiges', 'Grensen på 300 mg: innenfor.'],
    ['300,001', 'Grensen på 100 mg: overstiges', 'Grensen på 300 mg: overstiges'],
  ])('%s mg morphine: %s %s', (strength, hundred, threeHundred) => {
    show([row('morfin|oral', strength, '1')]);
    expect(said()).toContain(hundred);
    expect(said()).toContain(threeHundred);
  });

  it('adds the rows exactly', () => {
    show([row('morfin|oral', '0,1', '1'), row('morfin|oral', '0,2', '1')]);
    expect(sum()).toBe('Sum: 0,3 mg OMEQ per døgn');
  });

  it('marks a factor that nobody has confirmed', () => {
    show([row('metadon|oral', '50', '1')]);
    expect(opioid(1).getByText('Faktoren er ikke bekreftet')).toBeTruthy();
    expect(sum()).toBe('Sum: 300 mg OMEQ per døgn');
  });

  it.each([
    ['-5', 'Styrken kan ikke være negativ.'],
    ['\u22125', 'Styrken kan ikke være negativ.'],
    ['0', 'Styrken må være større enn null.'],
    ['0,0', 'Styrken må være større enn null.'],
    ['ti', 'Skriv styrken som et tall, for eksempel 20 eller 12,5.'],
    ['1e3', 'Skriv styrken som et tall, for eksempel 20 eller 12,5.'],
    ['NaN', 'Skriv styrken som et tall, for eksempel 20 eller 12,5.'],
    ['12345678901', 'Tallet er for stort.'],
  ])(
    'refuses the strength %s in words at the field, and says that the sum is a lower bound',
    async (typed, error) => {
      const { user } = show([row('morfin|oral', '60', '1'), row('oksykodon|oral', '', '2')]);
      const field = opioid(2).getByLabelText('Styrke (mg)');
      await user.type(field, typed);
      await user.tab();

      expect(field.getAttribute('aria-invalid')).toBe('true');
      const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
      expect(ids.map((id) => document.getElementById(id)?.textContent).join()).toContain(error);
      expect(sum()).toBe('Sum: minst 60 mg OMEQ per døgn');
      expect(said()).toContain('Én rad er ikke regnet med, så summen er ufullstendig.');
      expect(said()).toContain('Grensen på 100 mg: kan ikke avgjøres.');
    },
  );

  it('lets a lower bound prove over, and never within', () => {
    show([row('morfin|oral', '200', '1'), row('oksykodon|oral', '10')]);
    expect(said()).toContain('Grensen på 100 mg: overstiges');
    expect(said()).toContain('Grensen på 300 mg: kan ikke avgjøres.');
  });

  it('never counts an unknown row as zero', () => {
    show([row('oksykodon|oral', '10')]);
    expect(sum()).toBe('Sum: kan ikke beregnes');
    expect(said()).toContain('Ikke regnet med: antall mangler.');
  });

  it('takes an opioid that has no factor as a lower bound', async () => {
    const { user, onCopy } = show([row('morfin|oral', '60', '1'), row('')]);
    await user.selectOptions(opioid(2).getByRole('combobox'), 'Annet opioid (ikke i tabellen)');
    expect(opioid(2).getByText('Kan ikke beregnes: ingen norsk faktor. Ikke regnet med.')).toBeTruthy();
    expect(sum()).toBe('Sum: minst 60 mg OMEQ per døgn');
    expect(said()).toContain('Grensen på 100 mg: kan ikke avgjøres.');
    await user.click(screen.getByRole('button', { name: 'Kopier som tekst' }));
    expect(onCopy.mock.lastCall?.[0]).toContain('Annet opioid (ikke i tabellen): Kan ikke beregnes');
  });

  it('takes treatment of dependence as a lower bound', async () => {
    const { user } = show([row('morfin|oral', '60', '1'), row('')]);
    await user.selectOptions(opioid(2).getByRole('combobox'), 'Legemiddel ved opioidavhengighet');
    expect(opioid(2).getByText(/regnes ikke om. Ikke regnet med/)).toBeTruthy();
    expect(sum()).toBe('Sum: minst 60 mg OMEQ per døgn');
  });

  it('takes a chosen opioid with nothing typed as missing, not as none', () => {
    show([row('morfin|oral', '60', '1'), row('oksykodon|oral')]);
    expect(sum()).toBe('Sum: minst 60 mg OMEQ per døgn');
    expect(said()).toContain('Ikke regnet med: styrke og antall mangler.');
  });

  it('reads a space between thousands', () => {
    show([row('tapentadol|oral', '1\u00a0000', '1')]);
    expect(sum()).toBe('Sum: 200 mg OMEQ per døgn');
  });

  it('is used from the keyboard alone: add, remove, and the focus follows', async () => {
    const { user } = show([row('morfin|oral', '60', '1')]);
    screen.getByRole('button', { name: 'Legg til opioid' }).focus();
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(opioid(2).getByRole('combobox'));

    opioid(2).getByRole('button', { name: 'Fjern opioid 2' }).focus();
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('group', { name: 'Opioid 2' })).toBeNull();
    expect(document.activeElement).toBe(opioid(1).getByRole('combobox'));
  });

  it('starts over, and takes it back', async () => {
    const { user, onRowsChange } = show([row('morfin|oral', '60', '1')]);
    await user.click(screen.getByRole('button', { name: 'Nullstill' }));
    expect(sum()).toBe('Sum: ingen opioider ført');
    expect(onRowsChange).toHaveBeenLastCalledWith([row('')]);
    expect(document.activeElement).toBe(opioid(1).getByRole('combobox'));

    await user.click(screen.getByRole('button', { name: 'Angre' }));
    expect(sum()).toBe('Sum: 60 mg OMEQ per døgn');
    expect(onRowsChange).toHaveBeenLastCalledWith([row('morfin|oral', '60', '1')]);
  });

  it('copies the calculation with its source, date and purpose', async () => {
    const { user, onCopy } = show([
      row('oksykodon|oral', '20', '2'),
      row('metadon|oral', '10', '1'),
      row('fentanyl|transdermal', '25'),
    ]);
    await user.click(screen.getByRole('button', { name: 'Kopier som tekst' }));

    expect(onCopy.mock.lastCall?.[0].replaceAll('\u00a0', ' ')).toBe(
      [
        'OMEQ per døgn, beregnet 21.11.2026',
        'Oksykodon, oral: 2 × 20 mg × 1,5 = 60 mg OMEQ',
        'Metadon, oral: 1 × 10 mg × 6 = 60 mg OMEQ (faktoren er ikke bekreftet)',
        'Fentanyl, transdermal: Ikke regnet med: antall mangler.',
        'Sum: minst 120 mg OMEQ per døgn',
        'Én rad er ikke regnet med, så summen er ufullstendig.',
        'Grensen på 100 mg: overstiges – søknaden må komme fra lege ved tverrfaglig smerteklinikk.',
        'Grensen på 300 mg: kan ikke avgjøres.',
        'Grensene gjelder langvarige smerter som ikke skyldes aktiv kreft, og ikke ved livets slutt. Grenseverdien selv er innenfor.',
        'Kilde for faktorene: Helsedirektoratet: ekvipotens av opioiddoser',
        'Kilde for faktorene: Helfo: omregningstabell for opioider til orale morfinekvivalenter (gjengitt av andre)',
        'Til dokumentasjon og stønadsregler – ikke til omregning ved bytte av opioid.',
      ].join('\n'),
    );
    expect(await screen.findByText('Beregningen er kopiert.')).toBeTruthy();
  });

  it('shows the text to copy by hand when the clipboard refuses', async () => {
    const { user } = show([row('morfin|oral', '60', '1')], false);
    await user.click(screen.getByRole('button', { name: 'Kopier som tekst' }));
    const text = await screen.findByLabelText<HTMLTextAreaElement>('Beregningen som tekst');
    expect(text.value).toContain('Sum: 60 mg OMEQ per døgn');
  });

  it('copies nothing when there is nothing', async () => {
    const { user, onCopy } = show();
    await user.click(screen.getByRole('button', { name: 'Kopier som tekst' }));
    expect(onCopy).not.toHaveBeenCalled();
    expect(screen.getByText('Det er ingenting å kopiere ennå.')).toBeTruthy();
  });

  it('says what it is for, and opens the settings and the cases', async () => {
    const { user, onOpenSettings, onOpenHistory, onOpenHelp } = show();
    expect(said()).toContain('ikke til omregning ved bytte av opioid');
    await user.click(screen.getByRole('button', { name: 'Innstillinger' }));
    expect(onOpenSettings).toHaveBeenCalledOnce();
    await user.click(screen.getByRole('button', { name: 'Saker' }));
    expect(onOpenHistory).toHaveBeenCalledOnce();
    await user.click(screen.getByRole('button', { name: 'Hjelp' }));
    expect(onOpenHelp).toHaveBeenCalledOnce();
  });

  it('has no accessibility fault that can be found by machine', async () => {
    const { container, user } = show([row('metadon|oral', '10', '1'), row('oksykodon|oral', '', '1')]);
    await user.type(opioid(2).getByLabelText('Styrke (mg)'), 'ti');
    await user.tab();
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
