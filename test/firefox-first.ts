import { BaseSequencer, type TestSpecification } from 'vitest/node';

const isFirefox = ({ moduleId }: TestSpecification): boolean => moduleId.endsWith('/browser/firefox.test.ts');

/**
 * The larger files first, as always, so that none runs alone at the end; but their size does not tell that Firefox is built
 * for and started in one of the smallest.
 */
export default class FirefoxFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(isFirefox), ...sorted.filter((file) => !isFirefox(file))];
  }
}
