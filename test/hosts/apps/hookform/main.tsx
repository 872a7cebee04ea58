import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { useForm } from 'react-hook-form';
import { tellState } from '../tell-state.ts';

/** A limit that stands in no attribute: only the form knows it. */
const longest = 240;

function Prescription() {
  const { register, watch, handleSubmit, formState } = useForm({
    mode: 'onChange',
    defaultValues: {
      drug: 'Palexia Depottab 100 mg',
      dosage: '1 tablett 2 ganger daglig',
      scheme: '§ 3',
      code: 'L86',
      remark: '',
    },
  });
  useEffect(() => {
    const watching = watch((values) => tellState({ drug: values.drug ?? '', remark: values.remark ?? '' }));
    return () => watching.unsubscribe();
  }, [watch]);
  const { remark: fault } = formState.errors;
  return (
    <form className="resept" onSubmit={handleSubmit(() => undefined)}>
      <label className="rad">
        Legemiddel <input {...register('drug')} />
      </label>
      <label className="rad">
        Dosering <input {...register('dosage')} />
      </label>
      <label className="rad">
        Refusjonshjemmel <input {...register('scheme')} />
      </label>
      <label className="rad">
        Refusjonskode <input {...register('code')} />
      </label>
      <label className="rad">
        Merknad til apotek{' '}
        <textarea
          aria-invalid={fault !== undefined}
          {...register('remark', { maxLength: { value: longest, message: 'For lang tekst' } })}
        />
      </label>
      {fault && <p role="alert">{fault.message}</p>}
    </form>
  );
}

const place = document.querySelector('#app');
if (place !== null) createRoot(place).render(<Prescription />);
