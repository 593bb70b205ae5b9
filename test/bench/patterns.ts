/** What a compliance officer would write without an engine: identifiers, words in two languages, firms, forms of address, topics. */
export const naivePatterns = (): string[] => {
  const identifiers = [
    String.raw`\b\d{9}\b`,
    String.raw`\b[A-Z]{2}\d{2}[ ]?(?:[A-Z0-9]{4}[ ]?){2,7}[A-Z0-9]{1,4}\b`,
    String.raw`\bNL\d{9}B\d{2}\b`,
    String.raw`\b[1-9]\d{3} ?[A-Z]{2}\b`,
    String.raw`\b(?:\d[ -]?){13,19}\b`,
    String.raw`[\w.+-]+@[\w-]+\.[\w.-]+`,
    String.raw`(?:\+31|0031|\b0)[ -]?\d(?:[ -]?\d){8}\b`,
    String.raw`(?:€|EUR)\s?\d{1,3}(?:[.,]\d{3})*(?:[.,]\d{2})?`,
    String.raw`\b(?:wachtwoord|password|token|api[_-]?key)\b\s*[:=]\s*\S+`,
  ];
  const words =
    'gegarandeerd|zonder risico|altijd winst|de beste|de enige|marktleider|geheim|vertrouwelijk|overname|reorganisatie|faillissement|ontslagronde|beursgang|voorkennis|klant vertelde|intern gebruik|niet openbaar|kwartaalcijfers|jaarcijfers|rendement|gratis|nu of nooit|laatste kans|klik hier|verdomme|klootzak|idioot|leugenaar|oplichter|onderzoek toont|wist je dat|namens ons kantoor|wij als kantoor|excuses|guaranteed|risk free|best in the world|number one|market leader|confidential|internal only|acquisition|restructuring|bankruptcy|layoffs|inside information|client told|not public|quarterly figures|annual results|yield|for free|act now|last chance|click here|damn|bastard|idiot|stupid|liar|fraud|studies show|did you know|on behalf of|we as a firm|apologise'
      .split('|')
      .map((word) => String.raw`\b${word.replaceAll(' ', String.raw`\s+`)}\b`);
  const names = 'Bakker Jansen Visser Smit Meijer Mulder Bos Vos Peters Hendriks Dekker Brouwer Dijkstra Kok Vermeer Willems Hoekstra Postma Kuiper Schouten Prins Huisman Blom Verhoeven'.split(' ');
  const firms = names.map((name) => String.raw`\b${name}\s+(?:Logistiek|Holding|Groep|Advies|B\.?V\.?|N\.?V\.?)`);
  const persons = names.map((name) => String.raw`\b(?:dhr|mevr|de heer|mevrouw|mr|mrs|ms)\.?\s+(?:[A-Z]\.\s*)*${name}\b`);
  const all = [...identifiers, ...words, ...firms, ...persons];
  for (let index = 0; all.length < 300; index += 1) {
    const name = names[index % names.length] ?? '';
    all.push([String.raw`\bproject[- ]${name}${index}\b`, String.raw`\b${name.slice(0, 4)}\w{2,6}[- ]?dossier\b`, String.raw`\b(?:zaak|case)\s+#?${1_000 + index}\b`, String.raw`\b${name}\b[^.!?]{0,40}(?:€|EUR|euro)`][index % 4] ?? '');
  }
  return all.slice(0, 300);
};
