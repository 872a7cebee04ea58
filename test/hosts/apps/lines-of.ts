/** Of the markup that an editor would send: a paragraph is a line, and one that is empty has a space to give it a height. */
export function linesOf(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const end of page.querySelectorAll('br')) end.replaceWith('\n');
  const blocks = [...page.body.querySelectorAll('p, div')];
  return blocks.length === 0
    ? (page.body.textContent ?? '')
    : blocks.map((block) => (block.textContent ?? '').replace(/\n$|^\u00a0$/, '')).join('\n');
}
