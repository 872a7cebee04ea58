import * as dom from '../page/dom.ts';
import { isRendered, plain } from '../page/elements.ts';
import { type HostPage, wholePage } from '../page/host-page.ts';
import { atLandmark } from '../page/landmark.ts';
import type { Landmark } from '../page/site-profile.ts';

export const rowsAt = (page: HostPage, row: Landmark): Element[] =>
  atLandmark(wholePage(page), row).filter(
    (element) => isRendered(element) && plain(dom.textContent(element) ?? '') !== '',
  );
