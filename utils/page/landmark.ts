import * as dom from './dom.ts';
import { comparable } from './elements.ts';
import type { Scope } from './host-page.ts';
import { labelsOf } from './labels.ts';
import type { Landmark } from './site-profile.ts';

/** The elements that the landmark means, shown or not. */
export function atLandmark(scope: Scope, landmark: Landmark): Element[] {
  switch (landmark.by) {
    case 'selector':
      return scope.select(landmark.selector);
    case 'attribute':
      return scope
        .select(`[${landmark.name}]`)
        .filter((element) => dom.getAttribute(element, landmark.name) === landmark.value);
    case 'label': {
      const wanted = comparable(landmark.text);
      return scope
        .select('fieldset, [aria-label], [aria-labelledby]')
        .filter((element) => labelsOf(element).some((label) => comparable(label) === wanted));
    }
  }
}
