/** The vocabulary's words stand in sentences; on their own they begin with a capital. */
export const sentenceCase = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
