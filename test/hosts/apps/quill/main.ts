import Quill from 'quill';

const place = document.querySelector<HTMLElement>('#editor');
const state = document.querySelector('#app-state');
if (place !== null && state !== null) {
  const quill = new Quill(place, { formats: ['bold'] });
  quill.root.setAttribute('aria-label', 'Merknad til apotek');
  quill.on('text-change', () => {
    state.textContent = JSON.stringify({ remark: quill.getText().replace(/\n$/, '') });
  });
}
