import { BodyShort, Button, Heading, InlineMessage, Textarea, TextField } from '@navikt/ds-react';
import { useRef, useState } from 'react';
import type { InstitutionProfile } from '../../rules/exception/institution-profile.ts';
import { fieldText, type ProfileField, profileFields, withField } from './profile-fields.ts';
import { ProfilePreview } from './profile-preview.tsx';

interface ProfileFormProps {
  readonly profile: InstitutionProfile;
  readonly defaultProfile: InstitutionProfile;
  readonly exampleDate: string;
  readonly onChange: (profile: InstitutionProfile) => void;
}

interface FieldProps {
  readonly field: ProfileField;
  readonly profile: InstitutionProfile;
  readonly onChange: (profile: InstitutionProfile) => void;
}

/** Saves when it is left, and only what is valid; what is not stays in the field with the reason beside it. */
function Field({ field, profile, onChange }: FieldProps) {
  const stored = fieldText(profile, field);
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const { label, description, lines } = profileFields[field];

  function leave() {
    if (typed === null) return;
    const reading = withField(profile, field, typed);
    if (reading.kind === 'invalid') return setError(`${reading.error} Ikke lagret.`);
    setError(null);
    setTyped(null);
    if (fieldText(reading.profile, field) !== stored) onChange(reading.profile);
  }

  const shared = { label, description, error, size: 'small', value: typed ?? stored, onBlur: leave } as const;
  return lines ? (
    <Textarea {...shared} minRows={1} onChange={(event) => setTyped(event.target.value)} />
  ) : (
    <TextField {...shared} autoComplete="off" onChange={(event) => setTyped(event.target.value)} />
  );
}

export function ProfileForm({ profile, defaultProfile, exampleDate, onChange }: ProfileFormProps) {
  const [asking, setAsking] = useState(false);
  // A new edition of the fields forgets what was typed and not saved.
  const [edition, setEdition] = useState(0);
  const resetButton = useRef<HTMLButtonElement>(null);
  const edit = (field: ProfileField) => (
    <Field key={`${field} ${edition}`} field={field} profile={profile} onChange={onChange} />
  );

  function stopAsking() {
    setAsking(false);
    resetButton.current?.focus();
  }

  function reset() {
    setEdition(edition + 1);
    onChange(defaultProfile);
    stopAsking();
  }

  return (
    <div className="options__fields">
      {edit('name')}
      {edit('id')}
      <div className="options__pair">
        {edit('prescriptionProjectNumber')}
        {edit('orderProjectNumber')}
      </div>
      <InlineMessage status="warning" size="small">
        Kilden skriver prosjektnummeret på to måter: «{defaultProfile.orderProjectNumber}» for bestillinger på
        sykehus og «{defaultProfile.prescriptionProjectNumber}» på resept. Ingen av dem er rettet her. Be
        foretaket bekrefte hva som skal stå.
      </InlineMessage>
      {edit('hReseptRemark')}
      {edit('whiteRemark')}
      {edit('orderMarking')}
      <ProfilePreview profile={profile} exampleDate={exampleDate} />
      {edit('pharmacyChain')}
      {edit('pharmacies')}
      {edit('orderSystem')}
      <div>
        <Button
          type="button"
          size="small"
          variant="secondary"
          data-color="neutral"
          ref={resetButton}
          aria-expanded={asking}
          onClick={() => setAsking(!asking)}
        >
          Tilbakestill til Sykehuset Innlandet
        </Button>
        {asking && (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields; this is a question with two answers
          <div role="group" aria-labelledby="reset" className="options__confirm">
            <Heading level="3" size="xsmall" id="reset">
              Tilbakestille profilen?
            </Heading>
            <BodyShort size="small">Alt som er endret i profilen, blir borte.</BodyShort>
            <div className="options__buttons">
              <Button
                type="button"
                size="small"
                variant="primary"
                data-color="danger"
                autoFocus
                onClick={reset}
              >
                Ja, tilbakestill
              </Button>
              <Button type="button" size="small" variant="tertiary" onClick={stopAsking}>
                Avbryt
              </Button>
            </div>
          </div>
        )}
      </div>
    </div>
  );
}
