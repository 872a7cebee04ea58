import { z } from 'zod';

/** As the last day of a decision: none. It is how registers and forms write that there is no end. */
export const NO_END = '9999-12-31';

const FIRST = '1900-01-01';
const LAST = '2199-12-31';

/** Whether an ISO date is one that a prescription may have to do with. Dates are compared as text, which holds within these years. */
export const isPlausibleDate = (date: string): boolean => date >= FIRST && date <= LAST;

export const isPlausibleLastDay = (date: string): boolean => date === NO_END || isPlausibleDate(date);

const outside = 'Datoen må være mellom 1900 og 2199';

/** An ISO date. */
export const plausibleDate = z.iso.date().refine(isPlausibleDate, outside);

/** An ISO date; `NO_END` where there is none. */
export const lastDay = z.iso.date().refine(isPlausibleLastDay, outside);
