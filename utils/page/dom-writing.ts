import { plainly } from './dom.ts';

/** More of the same, for what writes to the page alone. */
export const { focus, blur } = plainly('HTMLElement');
export const { getSelection, execCommand } = plainly('Document');
export const { dispatchEvent } = plainly('EventTarget');
