/** What columns of names are called, the likeliest first: beside “klantnaam”, “klant” is a number. */
const headings = [
  ...['klantnaam', 'clientnaam', 'clientname', 'relatienaam', 'bedrijfsnaam', 'organisatienaam', 'debiteurnaam', 'debiteurennaam', 'handelsnaam', 'statutairenaam', 'companyname', 'customername', 'organisationname', 'organizationname', 'accountname'],
  ...['naamklant', 'naamclient', 'naamrelatie', 'naambedrijf', 'naamonderneming', 'naamorganisatie', 'naamdebiteur', 'naamopdrachtgever', 'volledigenaam', 'fullname'],
  ...['naam', 'name', 'namen', 'names', 'bedrijf', 'onderneming', 'organisatie', 'company', 'organisation', 'organization'],
  ...['klant', 'client', 'customer', 'opdrachtgever', 'relatie', 'debiteur'],
  ...['klanten', 'clienten', 'clients', 'customers', 'opdrachtgevers', 'relaties', 'debiteuren', 'bedrijven', 'companies'],
];
/** A person’s name in parts, in the order in which it is said. */
const parts = [['voornaam', 'voornamen', 'roepnaam', 'voorletters', 'initialen', 'firstname', 'givenname', 'initials'], ['tussenvoegsel', 'tussenvoegsels', 'voorvoegsel', 'voorvoegsels'], ['achternaam', 'familienaam', 'lastname', 'surname', 'familyname']];

/** Capitals, accents, spaces and signs aside. */
const plain = (heading: string): string => heading.normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
const indexOfAny = (given: readonly string[], words: readonly string[]): number => words.map((word) => given.indexOf(word)).find((index) => index >= 0) ?? -1;

/** Which columns have the names, where this is the line of headings; none where it is not. */
export const columnsIn = (cells: readonly string[], asked: string | undefined): readonly number[] => {
  const given = cells.map(plain);
  const one = indexOfAny(given, asked === undefined ? headings : [plain(asked)]);
  if (one >= 0) return [one];
  const person = asked === undefined ? parts.map((words) => indexOfAny(given, words)) : [];
  return (person.at(-1) ?? -1) < 0 ? [] : person.filter((index) => index >= 0);
};
