/** What was wrong with the file, one code for each thing that a person would do something different about. */
export type FestErrorCode =
  | 'empty-file'
  | 'unreadable-file'
  | 'not-zip-or-xml'
  | 'too-large'
  | 'zip-truncated'
  | 'zip-damaged'
  | 'zip-wrong-checksum'
  | 'zip-encrypted'
  | 'zip-other-method'
  | 'zip-unsafe-name'
  | 'zip-without-xml'
  | 'zip-several-xml'
  | 'other-encoding'
  | 'xml-doctype'
  | 'xml-entity'
  | 'xml-malformed'
  | 'xml-truncated'
  | 'xml-too-deep'
  | 'xml-text-too-long'
  | 'xml-attribute-too-long'
  | 'not-fest'
  | 'no-extract-date'
  | 'invalid-extract-date'
  | 'no-products'
  | 'too-many-rows'
  | 'cancelled';

/** The message is a Norwegian sentence that says what was wrong and where; the parser's own error is the cause. */
export class FestError extends Error {
  readonly code: FestErrorCode;

  constructor(code: FestErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'FestError';
    this.code = code;
  }
}
