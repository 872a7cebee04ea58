import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../rules/session/reading.ts';
import { isPasted, isTyped, nothingTyped, typedLine } from '../../../utils/session/typed-prescription.ts';

function heard() {
  const line = typedLine();
  const readings: (Reading | null)[] = [];
  const stop = line.agent.onReading((reading) => readings.push(reading));
  return { line, readings, stop };
}

describe('the line from a typed prescription', () => {
  it('tells what stands there at once, and an empty field is not known', () => {
    const { readings } = heard();
    expect(readings).toHaveLength(1);
    expect(isTyped(readings[0] ?? null)).toBe(true);
    expect(readings[0]?.fields).toEqual({
      drug: null,
      dosage: null,
      scheme: null,
      refundCode: null,
      remark: null,
    });
    expect(readings[0]?.remarkField).toBeNull();
  });

  it('tells each change, trimmed', () => {
    const { line, readings } = heard();
    line.write({ drug: ' Lyrica ', dosage: '1 x 2\n', scheme: 'section-3', refundCode: ' ' });
    expect(readings.at(-1)?.fields).toMatchObject({
      drug: 'Lyrica',
      dosage: '1 x 2',
      scheme: 'section-3',
      refundCode: null,
    });
  });

  it('shows nothing in between where another prescription is begun', () => {
    const { line, readings } = heard();
    line.startAnew({ ...nothingTyped, drug: 'Lyrica' }, 'typed');
    expect(readings.map((reading) => reading?.fields.drug ?? null)).toEqual([null, null, 'Lyrica']);
    expect(readings[1]).toBeNull();
  });

  it('knows a pasted prescription through every change, until another is begun', () => {
    const { line, readings } = heard();
    const pasted = () => isPasted(readings.at(-1) ?? null);
    line.startAnew({ ...nothingTyped, drug: 'Lyrica' }, 'pasted');
    line.write({ ...nothingTyped, drug: 'Palexia' });
    expect(pasted()).toBe(true);
    expect(isTyped(readings.at(-1) ?? null)).toBe(true);
    line.startAnew(nothingTyped, 'typed');
    expect(pasted()).toBe(false);
  });

  it('fills nothing and has nothing to undo', async () => {
    const { line } = heard();
    const guard = { drug: null, dosage: null, scheme: null, refundCode: null };
    expect(await line.agent.fill({ guard, before: '', after: 'x' })).toEqual({ kind: 'field-gone' });
    expect(await line.agent.undo()).toEqual({ kind: 'nothing-to-undo' });
  });

  it('tells nobody who has stopped listening', () => {
    const { line, readings, stop } = heard();
    stop();
    line.write(nothingTyped);
    expect(readings).toHaveLength(1);
  });
});
