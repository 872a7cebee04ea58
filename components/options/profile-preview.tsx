import { BodyShort, Heading, InlineMessage } from '@navikt/ds-react';
import type { InstitutionProfile } from '../../rules/exception/institution-profile.ts';
import { filledIn } from '../../rules/exception/institution-profile.ts';
import { type ProfileProblem, profileProblems } from '../../rules/exception/profile-problems.ts';
import { norwegianDate } from '../../rules/number/norwegian.ts';

interface ProfilePreviewProps {
  readonly profile: InstitutionProfile;
  /** ISO date that stands for the decision's. */
  readonly exampleDate: string;
}

const texts = [
  { name: 'Merknad på H-resept', field: 'hReseptRemark', number: 'prescriptionProjectNumber' },
  { name: 'Merknad på hvit resept', field: 'whiteRemark', number: 'prescriptionProjectNumber' },
  { name: 'Merking av sykehusbestilling', field: 'orderMarking', number: 'orderProjectNumber' },
] as const;

/** The two remarks and the order marking as they will be written, with what is wrong with each. */
export function ProfilePreview({ profile, exampleDate }: ProfilePreviewProps) {
  const problems = profileProblems(profile);
  return (
    <section className="hj-options-preview" aria-labelledby="preview">
      <Heading level="3" size="xsmall" id="preview">
        Slik blir tekstene
      </Heading>
      <BodyShort size="small">Datoen er et eksempel ({norwegianDate(exampleDate)}).</BodyShort>
      {texts.map(({ name, field, number }) => (
        <figure key={name}>
          <figcaption>{name}</figcaption>
          <pre>{filledIn(profile[field], profile[number], exampleDate)}</pre>
          <Problems
            problems={problems.filter((problem) => problem.field === field || problem.field === number)}
          />
        </figure>
      ))}
    </section>
  );
}

function Problems({ problems }: { readonly problems: readonly ProfileProblem[] }) {
  return problems.map(({ text }) => (
    <InlineMessage key={text} status="warning" size="small">
      {text}
    </InlineMessage>
  ));
}
