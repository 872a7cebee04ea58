import { Link } from '@navikt/ds-react';

const limits = [
  'Grønt betyr at reglene som er sjekket, er oppfylt. Det sier ikke at behandlingen er riktig for pasienten.',
  'Hjemmel sjekker blåreseptforskriften § 3 femte ledd, H-resept, unntaksordningen og hvem som kan skrive A og B. Vilkårene i § 2 sjekkes ikke.',
  'OMEQ-summen er til grensene i stønadsreglene. Den er ikke til omregning når et opioid byttes, og Hjemmel foreslår ingen dose.',
  'Hjemmel vet bare det som står i skjemaet, og det du svarer. Andre legemidler teller ikke før de er oppgitt.',
  'Uten FEST kjenner Hjemmel A- og B-preparater og noen eksempler. Andre legemidler er ukjente til katalogen er lest inn.',
  '«Ikke bekreftet» betyr at et tall er lest i en avskrift, ikke i den offisielle kilden.',
  'Reglene er fra datoene under «Utgaven». Det som er endret siden, vet ikke Hjemmel om.',
  'Bare sider du har tillatt og satt opp, leses. Er siden endret slik at feltene ikke finnes, sies det, og ingenting fylles inn.',
  'Programmer utenfor nettleseren leses ikke. Bruk kalkulatoren og «Skriv inn resept».',
  'Hjemmel sender ingen resept, og stanser ingen.',
] as const;

/** What a doctor must not believe of it. */
export function Limits() {
  return (
    <>
      <ul>
        {limits.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
      <p>
        Mer: <Link href="#formaal">formål og avgrensning</Link>, <Link href="#farelogg">fareloggen</Link> og{' '}
        <Link href="#stotte">støttede nettlesere</Link>.
      </p>
    </>
  );
}
