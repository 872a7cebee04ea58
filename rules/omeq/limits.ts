/** mg OMEQ a day: up to here a fastlege may apply (§ 3 femte ledd). Inclusive: exactly at the limit is within. */
export const FASTLEGE_LIMIT = 100;
/** mg OMEQ a day: more is not supported, save in cancer and at the end of life. Inclusive. */
export const CEILING = 300;
/** mg pregabalin a day in chronic strong pain. Inclusive. */
export const PREGABALIN_LIMIT = 600;
