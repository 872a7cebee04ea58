/**
 * A list whose texts, classes and rows change in every frame. In the address: nodes=5000 (elements in the list) and
 * changes=30 (rows that change in a frame, one of them drawn anew).
 */
const options = new URLSearchParams(location.search);
const rows = Math.round(Number(options.get('nodes') ?? 5000) / 4);
const changes = Number(options.get('changes') ?? 30);
const list = document.querySelector('#list');

function createRow(i) {
  const row = document.createElement('div');
  for (const text of [`Legemiddel ${i}`, '1 tablett daglig', '']) {
    const cell = document.createElement('span');
    cell.textContent = `${text} `;
    row.append(cell);
  }
  return row;
}

list.append(...Array.from({ length: rows }, (_, i) => createRow(i)));

let frames = 0;
globalThis.framesDrawn = () => frames;

function change() {
  frames += 1;
  for (let i = 0; i < changes; i += 1) {
    const row = list.children[(frames * changes + i) % rows];
    row.lastElementChild.firstChild.data = `${frames}`;
    row.className = frames % 2 === 0 ? 'lest' : 'ulest';
  }
  const at = list.children[frames % rows];
  at.replaceWith(createRow(frames));
  requestAnimationFrame(change);
}

requestAnimationFrame(change);
