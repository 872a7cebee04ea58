/**
 * Texts put together of clauses whose meaning is known, by a meaning of its own: plain fractions, no grammar. What a
 * composition can mean only in one way has that answer; what contradicts itself must be refused.
 */

export interface Composed {
  readonly text: string;
  readonly patch: false;
  /** Null where the text must be refused. */
  readonly fixed: number | null;
  readonly asNeeded: number | 'no-maximum';
}

export type Random = () => number;

/** Mulberry32: the same texts for the same seed. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Amount {
  readonly text: string;
  readonly most: number;
}

interface Schedule {
  readonly text: string;
  /** Times on a day when it is taken. */
  readonly times: number;
  /** The part of all days. */
  readonly part: number;
  readonly kind: 'moments' | 'whole' | 'daily' | 'days';
  readonly moments: readonly string[];
}

interface Clause {
  readonly text: string;
  readonly onItsDay: number;
  readonly schedule: Schedule;
}

const FORMS: readonly (readonly [string, string])[] = [
  ['tablett', 'tabletter'],
  ['tabl.', 'tabl.'],
  ['kapsel', 'kapsler'],
  ['mg', 'mg'],
  ['ml', 'ml'],
  ['dose', 'doser'],
];

const NUMBERS: readonly (readonly [string, number])[] = [
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['½', 0.5],
  ['1/2', 0.5],
  ['1,5', 1.5],
  ['1½', 1.5],
  ['1 ½', 1.5],
  ['2.5', 2.5],
  ['0,25', 0.25],
  ['en', 1],
  ['to', 2],
  ['halvannen', 1.5],
  ['.5', 0.5],
  ['10', 10],
];

const RANGES: readonly (readonly [string, number, boolean])[] = [
  ['1-2', 2, false],
  ['1–2', 2, false],
  ['1 til 2', 2, false],
  ['1 eller 2', 2, false],
  ['1 à 2', 2, true],
  ['1 á 2', 2, true],
  ['½ à 1', 1, true],
  ['½-1', 1, false],
  ['2-3', 3, false],
  ['1(-2)', 2, false],
];

const MOMENTS: readonly string[] = ['morgen', 'formiddag', 'middag', 'ettermiddag', 'kveld'];
const REMARKS: readonly string[] = [
  'med mat',
  'mot smerter',
  'til måltid',
  'svelges hele',
  '(NY DOSE)',
  'peroralt',
  '30 minutter før mat',
  'med et glass vann',
];

const DAYS: readonly (readonly [string, number])[] = [
  ['annenhver dag', 1 / 2],
  ['hver 3. dag', 1 / 3],
  ['mandag og torsdag', 2 / 7],
  ['3 ganger i uken', 3 / 7],
  ['hver uke', 1 / 7],
  ['5 dager i uken', 5 / 7],
  // Of a spell, and of days that may be five or six, the highest counts.
  ['1 uke per måned', 1],
  ['på hverdager', 1],
];

/** Makes one text after another. */
export class Composer {
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  #pick<T>(from: readonly [T, ...T[]] | readonly T[]): T {
    const picked = from[Math.floor(this.#random() * from.length)];
    if (picked === undefined) throw new RangeError('Nothing to pick from');
    return picked;
  }

  #chance(share: number): boolean {
    return this.#random() < share;
  }

  #amount(form: readonly [string, string]): Amount {
    const mass = form[0] === 'mg' || form[0] === 'ml';
    if (this.#chance(0.3)) {
      const [text, most, each] = this.#pick(RANGES);
      if (!(each && mass)) return { text: `${text} ${form[1]}`, most };
    }
    const [text, most] = this.#pick(NUMBERS);
    return { text: `${text} ${most > 1 ? form[1] : form[0]}`, most };
  }

  #momentsAmong(left: readonly string[]): Schedule {
    const count = Math.min(left.length, this.#pick([1, 1, 2, 3]));
    const shuffled = [...left].sort(() => this.#random() - 0.5).slice(0, count);
    const moments = MOMENTS.filter((each) => shuffled.includes(each));
    const text =
      moments.length === 1 ? (moments[0] ?? '') : `${moments.slice(0, -1).join(', ')} og ${moments.at(-1)}`;
    return { text, times: moments.length, part: 1, kind: 'moments', moments };
  }

  #schedule(): Schedule {
    const choice = Math.floor(this.#random() * 7);
    const n = this.#pick([1, 2, 3, 4]);
    const whole = { part: 1, kind: 'whole', moments: [] } as const;
    if (choice === 0) return { ...whole, text: `x ${n}`, times: n };
    if (choice === 1) return { ...whole, text: `${n} ${n === 1 ? 'gang' : 'ganger'} daglig`, times: n };
    if (choice === 2) return { ...whole, text: `hver ${this.#pick([4, 6, 8, 12])}. time`, times: 0 };
    if (choice === 3) return { ...whole, text: 'daglig', times: 1, kind: 'daily' };
    if (choice === 4) {
      const [text, part] = this.#pick(DAYS);
      return { text, times: 1, part, kind: 'days', moments: [] };
    }
    if (choice === 5) return { ...whole, text: `x ${n}-${n + 1}`, times: n + 1 };
    return this.#momentsAmong(MOMENTS);
  }

  #clause(form: readonly [string, string], schedule = this.#schedule()): Clause {
    const amount = this.#amount(form);
    const hours = /hver (\d+)\. time/.exec(schedule.text);
    const times = hours ? 24 / Number(hours[1]) : schedule.times;
    const remark = this.#chance(0.2) ? ` ${this.#pick(REMARKS)}` : '';
    return { text: `${amount.text} ${schedule.text}${remark}`, onItsDay: amount.most * times, schedule };
  }

  #need(form: readonly [string, string]): { text: string; most: number | 'no-maximum' } {
    const amount = this.#amount(form);
    const n = this.#pick([2, 3, 4]);
    const choice = Math.floor(this.#random() * 6);
    const most = amount.most * n;
    if (choice === 0) return { text: `${amount.text} ved behov`, most: 'no-maximum' };
    if (choice === 1) return { text: `${amount.text} inntil x ${n}`, most };
    if (choice === 2) return { text: `${amount.text} ved behov inntil ${n} ganger daglig`, most };
    if (choice === 3) return { text: `${amount.text} ved smerter, maks ${n} ganger per døgn`, most };
    if (choice === 4) return { text: `${amount.text} hver 6. time ved behov`, most: amount.most * 4 };
    const counted = form[0] === 'dose' ? 'ganger' : 'doser';
    return { text: `${amount.text} vb, maks ${n} ${counted} per døgn`, most };
  }

  #answer(text: string, fixed: number | null, asNeeded: Composed['asNeeded'] = 0): Composed {
    const spaced = this.#chance(0.1) ? text.replaceAll(' ', '  ') : text;
    return { text: this.#chance(0.1) ? spaced.toUpperCase() : spaced, patch: false, fixed, asNeeded };
  }

  next(): Composed {
    const form = this.#pick(FORMS);
    switch (Math.floor(this.#random() * 11)) {
      case 0:
      case 1: {
        const { text, onItsDay, schedule } = this.#clause(form);
        return this.#answer(text, onItsDay * schedule.part);
      }
      case 2: {
        // Parted times of the day add up, however they are joined.
        const first = this.#clause(form, this.#momentsAmong(MOMENTS.slice(0, 3)));
        const second = this.#clause(form, this.#momentsAmong(MOMENTS.slice(3)));
        const join = this.#pick([', ', ' og ', ' + ', '. ', '; ', ' ', '\n', ', og ']);
        return this.#answer(first.text + join + second.text, first.onItsDay + second.onItsDay);
      }
      case 3: {
        // What is joined is on top; two that are spaced alike may fall on one day or on two.
        const [first, second] = [this.#clause(form), this.#clause(form)];
        const join = this.#pick([' og ', ' + ', ', i tillegg ', ' samt ', '. I tillegg ']);
        const spaced = [first, second].filter(({ schedule }) => schedule.kind === 'days');
        if (spaced.length === 2) return this.next();
        return this.#answer(first.text + join + second.text, first.onItsDay + second.onItsDay);
      }
      case 4: {
        const [first, need] = [this.#clause(form), this.#need(form)];
        const join = this.#pick([', i tillegg ', '. I tillegg ', ' samt ', ' + ']);
        return this.#answer(first.text + join + need.text, first.onItsDay * first.schedule.part, need.most);
      }
      case 5: {
        const need = this.#need(form);
        return this.#answer(need.text, 0, need.most);
      }
      case 6: {
        const [first, second] = [this.#clause(form), this.#clause(form)];
        const [lasts, days] = this.#pick([
          [' i 7 dager', 7],
          [' i 2 uker', 14],
          [' i 5 dager', 5],
          ['', Number.POSITIVE_INFINITY],
        ] as const);
        const then = this.#pick([', deretter ', ' så ', '. Deretter ']);
        // "hver uke i 5 dager" is a spell that comes back.
        const isSpell = days * first.schedule.part < 1;
        const most = Math.max(
          first.onItsDay * (isSpell ? 1 : first.schedule.part),
          second.onItsDay * second.schedule.part,
        );
        return this.#answer(first.text + lasts + then + second.text, most);
      }
      case 7: {
        // A period within a list of times is of its own time: on the highest day both are taken.
        const amount = this.#amount(form);
        const [first, second] = this.#pick([
          ['hver morgen', 'annenhver kveld'],
          ['morgen', 'hver tredje kveld'],
          ['kveld', 'lørdag morgen'],
          ['hver kveld', 'annenhver morgen'],
        ] as const);
        return this.#answer(`${amount.text} ${first} og ${second}`, amount.most * 2);
      }
      case 8: {
        // A total said again is the same, or a contradiction.
        const clause = this.#clause(form, this.#momentsAmong(MOMENTS));
        const wrong = this.#chance(0.5);
        const total = clause.onItsDay + (wrong ? this.#pick([1, 0.5, 2]) : 0);
        const said = `${String(total).replace('.', ',')} ${form[1]}`;
        const again = this.#pick([` (${said} daglig)`, ` = ${said} daglig`, ` = ${said}`, ` (= ${said})`]);
        return this.#answer(clause.text + again, wrong ? null : clause.onItsDay);
      }
      case 9: {
        // On working days both are taken.
        const first = this.#clause(form, this.#momentsAmong(MOMENTS.slice(0, 3)));
        const second = this.#clause(form, this.#momentsAmong(MOMENTS.slice(3)));
        const join = this.#pick([', ', ' og ', ' + ']);
        return this.#answer(
          `${first.text}${join}${second.text} på hverdager`,
          first.onItsDay + second.onItsDay,
        );
      }
      default: {
        // A period after two amounts may be of the second alone or of both.
        const first = this.#clause(form, this.#momentsAmong(MOMENTS.slice(0, 2)));
        const second = this.#clause(form, this.#momentsAmong(MOMENTS.slice(3)));
        const scope = this.#pick([' annenhver dag', ' mandag og torsdag', ' ved behov', ' hver 3. dag']);
        return this.#answer(`${first.text} og ${second.text}${scope}`, null);
      }
    }
  }
}
