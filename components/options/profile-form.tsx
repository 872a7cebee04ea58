import { Button, InlineMessage, Textarea, TextField } from '@navikt/ds-react';
import { useState } from 'react';
import type { InstitutionProfile } from '../../rules/exception/institution-profile.ts';
import { AskFirst } from './ask-first.tsx';
import { fieldText, type ProfileField, profileFields, withField } from './profile-fields.ts';
import { ProfilePreview } from './profile-preview.tsx';
import type { TrustControl } from './trust-control.ts';

interface ProfileFormProps {
  readonly profile: InstitutionProfile;
  /** What the profile is when the doctor has not changed it. */
  readonly defaultProfile: InstitutionProfile;
  /** Whether the doctor, or the trust itself, has said that it is theirs. */
  readonly chosen: boolean;
  readonly control: TrustControl;
  readonly exampleDate: string;
  readonly onChange: (profile: InstitutionProfile) => void;
  readonly onReset: () => void;
}

interface FieldProps {
  readonly field: ProfileField;
  readonly profile: InstitutionProfile;
  readonly locked: boolean;
  readonly onChange: (profile: InstitutionProfile) => void;
}

/** Saves when it is left, and only what is valid; what is not stays in the field with the reason beside it. */
function Field({ field, profile, locked, onChange }: FieldProps) {
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

  const own = locked ? { value: stored, readOnly: true } : { value: typed ?? stored, error, onBlur: leave };
  const shared = { label, description, size: 'small', ...own } as const;
  return lines ? (
    <Textarea autoComplete="off" {...shared} minRows={1} onChange={(event) => setTyped(event.target.value)} />
  ) : (
    <TextField {...shared} autoComplete="off" onChange={(event) => setTyped(event.target.value)} />
  );
}

const trustNotices: Readonly<Record<Exclude<TrustControl, 'none'>, string>> = {
  locked:
    'Styres av foretaket: Profilen er låst i foretakets oppsett og kan ikke endres her. Har du lagret en egen profil, er den tatt vare på, men brukes ikke.',
  given: 'Profilen kommer fra foretakets oppsett. Endrer du noe, er det din profil som brukes.',
};

interface TrustNoticeProps {
  readonly control: TrustControl;
  readonly changed: boolean;
}

function TrustNotice({ control, changed }: TrustNoticeProps) {
  if (control === 'none') return null;
  const text =
    control === 'given' && changed
      ? 'Din egen profil brukes. Foretaket har en annen i sitt oppsett; tilbakestill for å bruke den.'
      : trustNotices[control];
  return (
    <InlineMessage status="info" size="small">
      {text}
    </InlineMessage>
  );
}

/** The profile stands there to be taken or changed; until it is, no remark is written with it. */
function ChoosePrompt({
  profile,
  onChoose,
}: {
  readonly profile: InstitutionProfile;
  readonly onChoose: () => void;
}) {
  return (
    <>
      <InlineMessage status="warning" size="small">
        Foretaket ditt er ikke valgt, og merknaden vises ikke før det er gjort. Bruk profilen under, eller
        skriv inn ditt eget foretaks.
      </InlineMessage>
      <div>
        <Button type="button" size="small" onClick={onChoose}>
          Bruk {profile.name}
        </Button>
      </div>
    </>
  );
}

/** A trust that has given its own numbers has confirmed them. */
function NumberWarning({ profile }: { readonly profile: InstitutionProfile }) {
  return (
    <InlineMessage status="warning" size="small">
      Kilden skriver prosjektnummeret på to måter: «{profile.orderProjectNumber}» for bestillinger på sykehus
      og «{profile.prescriptionProjectNumber}» på resept. Ingen av dem er rettet her. Be foretaket bekrefte
      hva som skal stå.
    </InlineMessage>
  );
}

/** Both have been through the schema, so their fields stand in the same order. */
const isSame = (one: InstitutionProfile, other: InstitutionProfile) =>
  JSON.stringify(one) === JSON.stringify(other);

export function ProfileForm(props: ProfileFormProps) {
  const { profile, defaultProfile, chosen, control, exampleDate, onChange, onReset } = props;
  const locked = control === 'locked';
  // A new edition of the fields forgets what was typed and not saved.
  const [edition, setEdition] = useState(0);
  const edit = (field: ProfileField) => (
    <Field key={`${field} ${edition}`} field={field} profile={profile} locked={locked} onChange={onChange} />
  );

  function reset() {
    setEdition(edition + 1);
    onReset();
  }

  return (
    <div className="options__fields">
      <TrustNotice control={control} changed={!isSame(profile, defaultProfile)} />
      {!chosen && <ChoosePrompt profile={profile} onChoose={() => onChange(profile)} />}
      {edit('name')}
      {edit('id')}
      <div className="options__pair">
        {edit('prescriptionProjectNumber')}
        {edit('orderProjectNumber')}
      </div>
      {control === 'none' && <NumberWarning profile={defaultProfile} />}
      {edit('hReseptRemark')}
      {edit('whiteRemark')}
      {edit('orderMarking')}
      <ProfilePreview profile={profile} exampleDate={exampleDate} />
      {edit('pharmacyChain')}
      {edit('pharmacies')}
      {edit('orderSystem')}
      {!locked && (
        <AskFirst
          button={`Tilbakestill til ${control === 'given' ? 'foretakets oppsett' : 'Sykehuset Innlandet'}`}
          question="Tilbakestille profilen?"
          consequence="Alt som er endret i profilen, blir borte."
          yes="Ja, tilbakestill"
          no="Avbryt"
          onYes={reset}
        />
      )}
    </div>
  );
}
