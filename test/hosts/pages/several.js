/** Several prescriptions on one screen, as an accordion, as tabs, or all open. */
const as = new URLSearchParams(location.search).get('as') ?? 'accordion';

const prescriptions = [
  ['OxyNorm Kaps 5 mg', '1 kapsel ved behov, høyst 4 daglig', '§ 2', 'Første'],
  ['Palexia Depottab 50 mg', '1 tablett 2 ganger daglig', '§ 3', 'Andre'],
  ['Lyrica Kaps 300 mg', '1 kapsel 2 ganger daglig', 'Hvit resept', 'Tredje'],
];

const place = document.querySelector('#resepter');
const cards = prescriptions.map(([drug, dosage, scheme, remark], i) => {
  const card = document.createElement('section');
  card.className = 'resept';
  card.id = `resept-${i + 1}`;
  const head = document.createElement('h2');
  const toggle = document.createElement('button');
  toggle.type = 'button';
  toggle.textContent = `Resept ${i + 1}`;
  head.append(toggle);
  const body = document.createElement('div');
  body.innerHTML = `
    <div class="rad"><span>Legemiddel</span><output class="legemiddelnavn"></output></div>
    <div class="rad"><label for="dosering-${i}">Dosering</label><input id="dosering-${i}"></div>
    <div class="rad"><label for="hjemmel-${i}">Refusjonshjemmel</label><select id="hjemmel-${i}">
      <option>§ 2</option><option>§ 3</option><option>H-resept</option><option>Hvit resept</option></select></div>
    <div class="rad"><label for="kode-${i}">Refusjonskode</label><input id="kode-${i}"></div>
    <div class="rad"><label for="merknad-${i}">Merknad til apotek</label><textarea id="merknad-${i}"></textarea></div>`;
  body.querySelector('output').textContent = drug;
  body.querySelector('input').value = dosage;
  body.querySelector('select').value = scheme;
  body.querySelector('textarea').value = remark;
  card.append(head, body);
  toggle.addEventListener('click', () => choose(i));
  return { card, toggle, body };
});

function choose(chosen) {
  cards.forEach(({ card, toggle, body }, i) => {
    if (as === 'accordion') {
      toggle.setAttribute('aria-expanded', String(i === chosen));
      body.hidden = i !== chosen;
    }
    if (as === 'tabs') card.hidden = i !== chosen;
  });
}

if (as === 'tabs') {
  const tabs = document.createElement('div');
  tabs.setAttribute('role', 'tablist');
  cards.forEach(({ card }, i) => {
    const tab = document.createElement('button');
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-controls', card.id);
    tab.textContent = `Fane ${i + 1}`;
    tab.addEventListener('click', () => choose(i));
    tabs.append(tab);
  });
  place.append(tabs);
}
place.append(...cards.map(({ card }) => card));
choose(0);
