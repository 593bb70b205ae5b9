const small = { nl: 'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien'.split(' '), en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ') };
const tens = { nl: '- - twintig dertig veertig vijftig zestig zeventig tachtig negentig'.split(' '), en: '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ') };

/** Zevenendertig, tweeëntwintig: 0 up to 999. */
export const inDutch = (value: number): string => {
  if (value >= 100) return (value >= 200 ? small.nl[Math.floor(value / 100)] : '') + 'honderd' + (value % 100 ? inDutch(value % 100) : '');
  if (value < 20) return small.nl[value] ?? '';
  const ten = tens.nl[Math.floor(value / 10)] ?? '';
  const one = small.nl[value % 10] ?? '';
  return value % 10 === 0 ? ten : one + (one.endsWith('e') ? 'ën' : 'en') + ten;
};

/** Thirty-seven: 0 up to 999. */
export const inEnglish = (value: number): string => {
  if (value >= 100) return `${small.en[Math.floor(value / 100)]} hundred${value % 100 ? ` and ${inEnglish(value % 100)}` : ''}`;
  if (value < 20) return small.en[value] ?? '';
  const ten = tens.en[Math.floor(value / 10)] ?? '';
  return value % 10 === 0 ? ten : `${ten}-${small.en[value % 10]}`;
};
