import { useState } from 'react';
import { render } from 'react-dom17';
import { drugs } from '../prescription.ts';
import { tellState } from '../tell-state.ts';

/**
 * React 17, which keeps its listeners at its root and takes a value that it has not heard of for none. The markup is in the
 * manner of Carbon 10, written by hand: Carbon itself is larger than all other hosts together.
 */
function Prescription() {
  const [drug, setDrug] = useState(drugs[0]);
  const [remark, setRemark] = useState('');
  const choose = (name: string) => {
    setDrug(name);
    tellState({ drug: name });
  };
  return (
    <form className="bx--form orderForm__3xYq" onSubmit={(event) => event.preventDefault()}>
      <div id="medicationInfo" className="medicationInfo__1a2bC">
        <div>
          <strong className="dosageInfo__9zZ">{drug}</strong>
        </div>
      </div>
      <div className="bx--btn-set">
        {drugs.map((name) => (
          <button key={name} type="button" className="bx--btn" onClick={() => choose(name)}>
            {name}
          </button>
        ))}
      </div>
      <div className="bx--form-item">
        <label className="bx--label" htmlFor="text-input-41">
          Dosage instructions
        </label>
        <div className="bx--text-input__field-outer-wrapper">
          <input
            id="text-input-41"
            className="bx--text-input bx--text__input"
            defaultValue="1 tablett 2 ganger daglig"
          />
        </div>
      </div>
      <div className="bx--form-item">
        <div className="bx--text-area__label-wrapper">
          <label className="bx--label" htmlFor="text-area-42">
            Note to pharmacist
          </label>
          <div className="bx--label">{`${remark.length}/500`}</div>
        </div>
        <div className="bx--text-area__wrapper">
          <textarea
            id="text-area-42"
            className="bx--text-area"
            maxLength={500}
            value={remark}
            onChange={({ target }) => {
              setRemark(target.value);
              tellState({ remark: target.value });
            }}
          />
        </div>
      </div>
    </form>
  );
}

render(<Prescription />, document.querySelector('#app'));
