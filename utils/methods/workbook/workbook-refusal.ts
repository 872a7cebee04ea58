/** A file that is not taken for Nye metoder's decision workbook. The message is for the doctor, in Norwegian. */
export class WorkbookRefusal extends Error {
  override readonly name = 'WorkbookRefusal';
}

/** «a», «b» og «c» */
export function quotedList(texts: readonly string[]): string {
  const quoted = texts.map((text) => `«${text.length > 60 ? `${text.slice(0, 60)} …` : text}»`);
  const last = quoted.pop();
  if (last === undefined) return '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} og ${last}`;
}
