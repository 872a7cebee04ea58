import css from '@navikt/ds-css/dist/index.css?inline';
import { Textarea, TextField, UNSAFE_Combobox } from '@navikt/ds-react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { addStyles } from '../add-styles.ts';
import { drugs } from '../prescription.ts';
import { tellState } from '../tell-state.ts';

addStyles(css);

function Prescription() {
  const [drug, setDrug] = useState(drugs[0] ?? '');
  const [remark, setRemark] = useState('');
  const choose = (option: string, isSelected: boolean) => {
    if (!isSelected) return;
    setDrug(option);
    tellState({ drug: option });
  };
  return (
    <form className="reseptskjema">
      <UNSAFE_Combobox
        label="Legemiddel"
        options={[...drugs]}
        selectedOptions={[drug]}
        onToggleSelected={choose}
        shouldAutocomplete={false}
      />
      <TextField label="Dosering" defaultValue="1 tablett 2 ganger daglig" />
      <Textarea
        label="Merknad til apotek"
        value={remark}
        onChange={({ target }) => {
          setRemark(target.value);
          tellState({ remark: target.value });
        }}
      />
    </form>
  );
}

const place = document.querySelector('#app');
if (place !== null) createRoot(place).render(<Prescription />);
