import { describe, expect, it } from 'vitest';
import { defaultCatalogue } from '../../../utils/catalogue/embedded/default-catalogue.ts';
import { changesBetween } from '../../../utils/fest/catalogue-changes.ts';

const [first, second, third] = defaultCatalogue;
if (!first || !second || !third) throw new Error('katalogen er tom');

describe('changes', () => {
  it('are none between a catalogue and itself', () => {
    expect(changesBetween(defaultCatalogue, defaultCatalogue)).toEqual({
      added: [],
      removed: [],
      changed: [],
    });
  });

  it('are told by name, matched by Id and not by place', () => {
    expect(changesBetween([first, second], [third, first])).toEqual({
      added: [{ id: third.id, name: third.navnFormStyrke }],
      removed: [{ id: second.id, name: second.navnFormStyrke }],
      changed: [],
    });
  });

  it('say what is another', () => {
    const link = { refusjonsgruppe: 'L01XC03_1', validFrom: null, prescribeUntil: null, conditions: [] };
    const other = { ...first, reseptgruppe: 'CF' as const, hResept: { listed: true, links: [link] } };
    expect(changesBetween([first], [other]).changed).toEqual([
      { id: first.id, name: first.navnFormStyrke, what: ['reseptgruppe', 'H-resept'] },
    ]);
  });

  it('are not a matter of notes and of how names are also spelled', () => {
    expect(changesBetween([first], [{ ...first, note: 'ny', otherNames: ['annet'] }]).changed).toEqual([]);
  });
});
