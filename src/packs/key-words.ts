/** 256 short Dutch words that sound unlike one another: a byte each, so that two people can compare a key by telephone. Never change their order. */
export const keyWords: readonly string[] = `
aarde actie adem adres akker album anker appel april arend asbak atlas auto avond baard bakker balk ballon banaan bank barak beker berg beuk bever
bezem bij blad blauw bloem boek boer boog boom boot bord boter brand brief bril broek brood brug buis bus cactus cirkel citroen dak dans deken deur
dief dijk doos dorp draad draak droom duif eend eiland emmer engel ezel fabriek fakkel fles fluit foto gans gebouw geit gitaar glas goud gras groen
haan haas hamer hand hark haven heg heide helm hemel herfst hert heuvel hoed hond honing hooi hoorn huis ijs inkt jas juni kaart kaas kabel kachel
kameel kanon karper kassa kast kat kelder ketel kikker kist klaver klok knie knoop koe koek koffer kok konijn koning koor kraan krab krant kroon
kruid laars lade lamp land leeuw lente lepel lijm linde lucht maan maart mand markt masker mast matras meer meeuw melk merel meter molen mond motor
muis naald nacht nest neus noot oker olijf oog oor orgel oven paard paleis panda papier parel park peer pen peper perron piano pijl plank plant poes
poort poster raam radio regen reus rivier robot rok roos rug ruit schaap schip schoen sjaal slang sleutel sneeuw soep spade spin spoor ster stier
stoel storm straat strand suiker tafel tand tango tapijt tas tent tijger toren trap trein trom tuin tulp uil vaas varen veer veld vest vijver viool
vis vlag vlinder voet vogel vork vuur wagen water weide wiel winter wol wolf zadel zand zebra zeep zeil zomer zon zwaan
`
  .trim()
  .split(/\s/);
