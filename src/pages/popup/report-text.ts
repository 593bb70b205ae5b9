import type { FrameReport } from '../../platform/page-report.ts';

export interface About {
  readonly version: string;
  readonly browser: string;
  readonly language: string;
}

/** `Chrome 140`, from what the browser calls itself. */
export const browserName = (userAgent: string): string => /(?:Edg|Firefox)\/\d+|Chrome\/\d+(?!.*Edg)/.exec(userAgent)?.[0].replace('/', ' ').replace('Edg ', 'Edge ') ?? 'unknown browser';

const indented = (text: string): string => text.split('\n').map((line) => `    ${line}`).join('\n');

/** The report as somebody pastes it: in English whatever the user's language, for whoever mends the rules of a site. Structure only. */
export const reportText = ({ version, browser, language }: About, frames: readonly FrameReport[]): string =>
  [
    `Postproef ${version} · ${browser} · ${language}`,
    ...(frames.length === 0 ? ['No answer from this page.'] : []),
    ...frames.flatMap((frame) => [
      `${frame.top ? 'Page' : 'Frame'}: ${frame.site} (${frame.host})${frame.isPrivate ? ', private: nothing is read' : ''}`,
      ...frame.packs.map(({ id, version: of, rules }) => `  Rules: ${id} ${of}, ${rules}`),
      ...frame.boxes.flatMap((box) => [
        `  Box: ${box.composer} (${box.kind}), ${box.state}${box.reason ? `: ${box.reason}` : ''}; block ${box.points.block}, warn ${box.points.warn}, info ${box.points.info}`,
        ...Object.entries(box.rules).map(([rule, count]) => `    ${rule} × ${count}`),
        indented(box.skeleton),
      ]),
      ...frame.unknown.flatMap((skeleton) => ['  Box that is not known:', indented(skeleton)]),
    ]),
  ].join('\n');
