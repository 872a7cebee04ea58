import './remark-lines.css';

interface RemarkLinesProps {
  readonly text: string;
  /** The part that is added; all of it where it is left out. */
  readonly added?: { readonly start: number; readonly end: number } | undefined;
}

/**
 * The text as it is, with each of its own lines numbered: a line that is only wrapped on the screen has no number. The text
 * that is read from it, and copied, is the same to the letter.
 */
export function RemarkLines({ text, added = { start: 0, end: text.length } }: RemarkLinesProps) {
  const lines = text.split(/(?<=\n)/);
  let start = 0;
  return lines.map((line) => {
    const from = start;
    start += line.length;
    const clamp = (at: number) => Math.min(Math.max(at - from, 0), line.length);
    const [before, after] = [clamp(added.start), clamp(added.end)];
    return (
      <span className="hj-line" key={from}>
        <Unbroken text={line.slice(0, before)} />
        {after > before && (
          <ins>
            <Unbroken text={line.slice(before, after)} />
          </ins>
        )}
        <Unbroken text={line.slice(after)} />
      </span>
    );
  });
}

/** A browser breaks after a hyphen or a slash within a word, and a break there looks like two words. */
function Unbroken({ text }: { readonly text: string }) {
  return text.split(/(\S*[-/]\S*)/).map((part, at) =>
    at % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: it is the place in the text
      <span className="hj-word" key={at}>
        {part}
      </span>
    ) : (
      part
    ),
  );
}
