import type { InstitutionProfile } from './institution-profile.ts';

/**
 * The default profile, word for word from Sykehuset Innlandet's procedure for unntaksordningen (Nye metoder). The
 * procedure writes the project number in two ways, DM 0224 for hospital orders and DM 02224 on prescriptions; nobody
 * but the trust may say that one of them is a slip.
 */
export const sykehusetInnlandet: InstitutionProfile = {
  id: 'sykehuset-innlandet',
  name: 'Sykehuset Innlandet HF',
  prescriptionProjectNumber: 'DM 02224',
  orderProjectNumber: 'DM 0224',
  hReseptRemark: [
    'Prosjekt {project} Enkeltpasientunntak',
    'Faktureres gjennom oppgjørsordning H-resepter Helfo.',
  ],
  whiteRemark: [
    'Godkjent enkeltpasientunntak av Direktør medisin og helsefag SIHF, dato {date}.',
    'Prosjekt {project} Enkeltpasientunntak',
    'Faktura sendes til: Sykehuset Innlandet HF, Fakturamottak, Pb 104, 2381 Brumunddal',
  ],
  orderMarking: ['Prosjekt {project} Enkeltpasientunntak'],
  pharmacyChain: 'Sykehusapotekene Innlandet',
  pharmacies: ['Elverum', 'Hamar', 'Gjøvik', 'Lillehammer'],
  orderSystem: 'TønSys (Tynset har egne bestillingsrutiner)',
};
