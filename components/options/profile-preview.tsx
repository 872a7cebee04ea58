import { BodyShort, Heading, InlineMessage } from '@navikt/ds-react';
import type { InstitutionProfile } from '../../rules/exception/institution-profile.ts';
import { filledIn, unknownPlaceholders } from '../../rules/exception/institution-profile.ts';
import { norwegianDate } from '../../rules/number/norwegian.ts';

interface ProfilePreviewProps {
  readonly profile: InstitutionProfile;
  /** ISO date that stands for the decision's. */
  readonly exampleDate: string;
}

/** The two remarks and the order marking as they will be written. */
export function ProfilePreview({ profile, exampleDate }: ProfilePreviewProps) {
  const texts = [
    { name: 'Merknad på H-resept', lines: profile.hReseptRemark, project: profile.prescriptionProjectNumber },
    {
      name: 'Merknad på hvit resept',
      lines: profile.whiteRemark,
      project: profile.prescriptionProjectNumber,
    },
    {
      name: 'Merking av sykehusbestilling',
      lines: profile.orderMarking,
      project: profile.orderProjectNumber,
    },
  ];
  return (
    <section className="options__preview" aria-labelledby="preview">
      <Heading level="3" size="xsmall" id="preview">
        Slik blir tekstene
      </Heading>
      <BodyShort size="small">Datoen er et eksempel ({norwegianDate(exampleDate)}).</BodyShort>
      {texts.map(({ name, lines, project }) => {
        const unknown = unknownPlaceholders(lines);
        return (
          <figure key={name}>
            <figcaption>{name}</figcaption>
            <pre>{filledIn(lines, project, exampleDate)}</pre>
            {unknown.length > 0 && (
              <InlineMessage status="warning" size="small">
                {unknown.join(' og ')} byttes ikke ut, og blir stående i teksten.
              </InlineMessage>
            )}
          </figure>
        );
      })}
    </section>
  );
}
