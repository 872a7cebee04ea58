import { assess } from '../../rules/assess.ts';
import { parseRequest } from '../../rules/contract/parse-request.ts';
import type { AssessmentRequest } from '../../rules/contract/request.ts';
import { sykehusetInnlandet } from '../../rules/exception/sykehuset-innlandet.ts';
import type { Knowledge } from '../../rules/facts.ts';
import { createCatalogueIndex } from '../../utils/catalogue/catalogue-index.ts';
import { defaultCatalogue } from '../../utils/catalogue/embedded/default-catalogue.ts';
import { printAll, Refused, readJson, run, write } from './json-input.ts';

/** Reads a request, or an array of them, from a file or `-`, and prints the assessments. */

/** The embedded entries carry no dates, so that one day is as good as another. */
const ANY_DAY = '2026-01-01';

const knowledge: Knowledge = {
  resolveDrug: createCatalogueIndex(defaultCatalogue, ANY_DAY).resolve,
  profiles: [sykehusetInnlandet],
};

function accept(value: unknown, place: { index?: number }): AssessmentRequest {
  const parsed = parseRequest(value);
  if (!parsed.ok) {
    const [first, ...others] = parsed.problems;
    throw new Refused({ ...first, ...place, ...(others.length > 0 ? { others } : {}) });
  }
  const profile = parsed.request.profile;
  if (profile && !knowledge.profiles.some((known) => known.id === profile)) {
    throw new Refused({ error: `Institusjonsprofilen «${profile}» finnes ikke`, path: 'profile', ...place });
  }
  return parsed.request;
}

run(() => {
  const input = readJson(process.argv[2]);
  if (Array.isArray(input)) {
    const requests = input.map((value, index) => accept(value, { index }));
    printAll(requests.map((request) => () => JSON.stringify(assess(request, knowledge))));
  } else {
    write(1, `${JSON.stringify(assess(accept(input, {}), knowledge), null, 2)}\n`);
  }
});
