import { Button, InlineMessage, Textarea, TextField } from '@navikt/ds-react';
import { useEffect, useRef, useState } from 'react';
import type { InstitutionProfile } from '../../rules/exception/institution-profile.ts';
import { sykehusetInnlandet } from '../../rules/exception/sykehuset-innlandet.ts';
import type { TrustFile } from '../../rules/exception/trust-list.ts';
import { AskFirst } from './ask-first.tsx';
import {
  draftOf,
  emptyDraft,
  type ProfileDraft,
  type ProfileField,
  profileFields,
  profileIn,
  readDraft,
} from './profile-fields.ts';
import { ProfilePreview } from './profile-preview.tsx';
import { TrustChooser } from './trust-chooser.tsx';
import type { TrustControl } from './trust-control.ts';
import { TrustRemoval } from './trust-removal.tsx';

interface ProfileFormProps {
  readonly profile: InstitutionProfile;
  /** What the profile is when the doctor has not changed it. */
  readonly defaultProfile: InstitutionProfile;
  /** Whether the doctor, or the trust itself, has said that it is theirs. */
  readonly chosen: boolean;
  readonly control: TrustControl;
  /** Those that can be chosen, the one in use among them. */
  readonly trusts: readonly InstitutionProfile[];
  readonly exampleDate: string;
  readonly onChange: (profile: InstitutionProfile) => void;
  readonly onReset: () => void;
  readonly onRemove: (trust: InstitutionProfile) => void;
  readonly onRead: (file: File) => Promise<TrustFile>;
  readonly onShare: (profile: InstitutionProfile) => void;
}

interface FieldProps {
  readonly field: ProfileField;
  readonly value: string;
  readonly error: string | null;
  readonly locked: boolean;
  readonly onType: (typed: string) => void;
}

function Field({ field, value, error, locked, onType }: FieldProps) {
  const { label, description, lines } = profileFields[field];
  const own = locked ? { readOnly: true } : { error };
  const shared = { label, description, size: 'small', value, ...own } as const;
  return lines ? (
    <Textarea autoComplete="off" {...shared} minRows={1} onChange={(event) => onType(event.target.value)} />
  ) : (
    <TextField {...shared} autoComplete="off" onChange={(event) => onType(event.target.value)} />
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

/**
 * The trust in use, chosen from those at hand; its texts, seen as they will be written while they are typed, and kept all
 * at once or not at all. What is read from a file stands in the form until it is kept.
 */
export function ProfileForm(props: ProfileFormProps) {
  const { profile, defaultProfile, chosen, control, trusts, exampleDate } = props;
  const locked = control === 'locked';
  const [typed, setTyped] = useState<ProfileDraft | null>(null);
  const [errors, setErrors] = useState<ReadonlyMap<ProfileField, string>>(new Map());
  const [isNew, setIsNew] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const draft = locked || typed === null ? draftOf(profile) : typed;

  useEffect(() => {
    if (errors.size > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);

  function put(next: ProfileDraft | null, asNew = false) {
    setTyped(next);
    setIsNew(asNew);
    setErrors(new Map());
    setRefused(null);
  }

  function keep() {
    const reading = readDraft(draft);
    if (reading.kind === 'invalid') return setErrors(reading.errors);
    const taken = isNew && trusts.find(({ id }) => id === reading.profile.id);
    if (taken) return setErrors(new Map([['id', `Brukes allerede av ${taken.name}.`]]));
    put(null);
    props.onChange(reading.profile);
  }

  async function read(file: File) {
    const found = await props.onRead(file);
    if (found.kind === 'read') put(draftOf(found.profile));
    else setRefused(found.reason);
  }

  const edit = (field: ProfileField) => (
    <Field
      field={field}
      value={draft[field]}
      error={errors.get(field) ?? null}
      locked={locked}
      onType={(text) => setTyped({ ...draft, [field]: text })}
    />
  );
  return (
    <form
      ref={form}
      noValidate
      className="hj-options-fields"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <TrustNotice control={control} changed={!isSame(profile, defaultProfile)} />
      {!chosen && <ChoosePrompt profile={profile} onChoose={() => props.onChange(profile)} />}
      {!locked && (
        <TrustChooser
          trusts={trusts}
          inUse={chosen ? profile.id : null}
          refused={refused}
          onChoose={(trust) => {
            put(null);
            props.onChange(trust);
          }}
          onNew={() => put(emptyDraft, true)}
          onRead={(file) => void read(file)}
          onShare={() => props.onShare(profile)}
        />
      )}
      {edit('name')}
      {edit('id')}
      <div className="hj-options-pair">
        {edit('prescriptionProjectNumber')}
        {edit('orderProjectNumber')}
      </div>
      {control === 'none' && isSame(profile, sykehusetInnlandet) && <NumberWarning profile={profile} />}
      {edit('hReseptRemark')}
      {edit('whiteRemark')}
      {edit('orderMarking')}
      <ProfilePreview profile={profileIn(draft)} exampleDate={exampleDate} />
      {edit('pharmacyChain')}
      {edit('pharmacies')}
      {edit('orderSystem')}
      {!locked && typed !== null && (
        <div className="hj-options-buttons">
          <Button type="submit" size="small">
            Lagre og bruk
          </Button>
          <Button type="button" size="small" variant="tertiary" onClick={() => put(null)}>
            Forkast endringene
          </Button>
          {errors.size > 0 && (
            <InlineMessage status="error" size="small" role="alert">
              Ikke lagret: {errors.size === 1 ? 'ett felt' : `${errors.size} felter`} må rettes.
            </InlineMessage>
          )}
        </div>
      )}
      {!locked && (
        <TrustRemoval
          trusts={trusts.filter((trust) => !isSame(trust, defaultProfile))}
          inUse={chosen ? profile.id : null}
          given={control === 'given'}
          onRemove={(trust) => {
            put(null);
            props.onRemove(trust);
          }}
        />
      )}
      {!locked && (
        <AskFirst
          button={`Tilbakestill til ${control === 'given' ? 'foretakets oppsett' : 'Sykehuset Innlandet'}`}
          question="Tilbakestille profilen?"
          consequence="Det er ikke lenger valgt noe foretak. De lagrede blir stående i listen."
          yes="Ja, tilbakestill"
          no="Avbryt"
          onYes={() => {
            put(null);
            props.onReset();
          }}
        />
      )}
    </form>
  );
}
