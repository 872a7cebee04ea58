import { useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';

function PrescriptionDialog({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [remark, setRemark] = useState('');
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} onClose={onClose}>
      <form aria-label="Resept" onSubmit={(event) => event.preventDefault()}>
        <label>
          Legemiddel <input defaultValue="Palexia Depottab 100 mg" />
        </label>
        <label>
          Dosering <input defaultValue="1 tablett 2 ganger daglig" />
        </label>
        <label>
          Merknad <textarea value={remark} onChange={(event) => setRemark(event.target.value)} />
        </label>
        <p>{remark.length} tegn</p>
        <button type="button" onClick={onClose}>
          Lukk
        </button>
      </form>
    </dialog>
  );
}

function App() {
  const [open, setOpen] = useState(false);
  return (
    <main>
      <button type="button" onClick={() => setOpen(true)}>
        Ny resept
      </button>
      {open && <PrescriptionDialog onClose={() => setOpen(false)} />}
    </main>
  );
}

const place = document.querySelector('#app');
if (place !== null) createRoot(place).render(<App />);
