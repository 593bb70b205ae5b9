const compare: Readonly<Record<string, (number: number, bound: number) => boolean>> = {
  '>=': (number, bound) => number >= bound,
  '>': (number, bound) => number > bound,
  '<=': (number, bound) => number <= bound,
  '<': (number, bound) => number < bound,
  '=': (number, bound) => number === bound,
};

/** Of a pack that is written today. */
export const rangeNow = '>=1 <2';

/** @param range such as “>=1 <2”; the schema has looked at its form. Left out: any. */
export const fitsEngine = (range: string | undefined, number: number): boolean =>
  (range?.split(' ') ?? []).every((part) => {
    const [, sign = '=', bound = ''] = /^([<>]=?|=)?(\d+)$/.exec(part) ?? [];
    return compare[sign]?.(number, Number(bound)) ?? false;
  });
