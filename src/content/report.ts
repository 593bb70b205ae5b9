import type { Handover } from '../platform/handover.ts';
import type { FrameReport } from '../platform/page-report.ts';
import type { Site } from '../sites/site.ts';
import { allOnPage, isPrivatePath } from './composers.ts';
import { skeletonOf } from './skeleton.ts';
import { isUnknownBox } from './unknown-box.ts';

const unknownBoxes = (site: Site): Element[] =>
  allOnPage(site, 'textarea, [contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"]').filter((element) => isUnknownBox(site, element, location.pathname));

/** How this frame stands. Before the first compose box there is no guard, and nothing to tell but that. */
export const frameReport = (site: Site, { tell, watches }: Handover): FrameReport => ({
  site: site.id,
  host: location.host,
  top: window.top === window,
  isPrivate: isPrivatePath(site, location.pathname),
  unknown: unknownBoxes(site).filter((box) => !watches?.(box)).map((box) => skeletonOf(box, site)),
  packs: [],
  boxes: [],
  ...tell?.(),
});
