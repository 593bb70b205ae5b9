export const packUsage = `postproef pack new FOLDER [--id NAME] [--title TEXT]   a pack of your own that works at once
postproef pack lint PATH                                what is wrong with a pack, line by line
postproef pack test PATH [--corpus FILE.jsonl] [--against OLD]
                                                        its examples, and what it does to labelled posts
postproef pack build PATH -o FILE.json                  one file of it, when lint and examples are right
postproef pack keygen -o KEY                            a private key for your firm, and its public half
postproef pack sign FILE.json --key KEY [--old-key KEY] -o NAME.pack.json
                                                        the file that browsers take, looked at as they will, also
                                                        as those that have the file which stands there
postproef pack verify NAME.pack.json --key PUBLIC...    would a colleague’s browser take it?
postproef pack diff OLD NEW [--corpus FILE.jsonl]       what a person would notice of the new one

PATH, OLD and NEW are a folder of YAML files, a built pack or a signed one.
PUBLIC is a public key (ed25519:…), a file with one, or the file that keygen wrote; sign prints it too; --key may stand more than once.
--old-key: the firm has a new key; browsers that know the old one learn the new one from this file, and from those that take its place.

From nothing to a signed pack:
  postproef pack new my-pack
  postproef pack test my-pack
  postproef pack build my-pack -o my-pack.json
  postproef pack keygen -o firm.key
  postproef pack sign my-pack.json --key firm.key -o my-pack.pack.json

Exit 0: all is well; 1: something is wrong with the pack (lint, test, build, sign, verify) or differs (diff); 2: bad usage, a file
that cannot be read, or a signed pack that was changed since (verify judges that: 1).
`;

/** Of one command; of all of them where there is no such command. */
export const usageOf = (command: string | undefined): string => {
  const [commands = '', notes = '', , codes = ''] = packUsage.split('\n\n');
  const entry = commands.split(/\n(?=postproef)/).find((one) => one.startsWith(`postproef pack ${command} `));
  return entry === undefined ? packUsage : [entry, notes, codes].join('\n\n');
};
