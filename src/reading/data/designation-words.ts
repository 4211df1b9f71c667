const words = (list: string) => new Set(list.split(' '));

/** Words after which those stand who are designated. */
export const designationCues = words(
  'designated designating designates sanctioned sanctioning sanctions sanction listed listing listings include includes including added adding targeted targeting blacklisted blacklists blacklisting freezes froze frozen bans barred',
);

/** Words that end the row of those designated: what follows says why, under what, or who did it. */
export const endOfDesignated = words('pursuant under because by which who that over since following after');

/** Nouns that say what the name after them is: "the bank Sberbank", "the vessel Angara". */
export const describingNouns = words(
  'airline bank carrier company conglomerate exchange firm foundation founder group insurer operator owner platform producer refiner refinery shipper shipyard supplier tanker trader vessel ship yacht',
);

/** Titles before a person's name. */
export const titles = words(
  'president prime minister foreign defence defense interior deputy vice first former general colonel major admiral governor mr ms mrs dr sir senator judge chief secretary ambassador chairman director commander brigadier lieutenant his excellency sheikh',
);

/** Words with which the name of somebody designated does not begin. */
export const noNameStarts = words(
  'terrorist middle unmanned three four five six seven eight nine ten political territorial executive department office section treasury secretary article un european council united today the this these those annex schedule sanctions specially state his her its their in on as and sdn ofac national security human rights asset travel monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ministry',
);

/** Words with which it does not end. */
export const noNameEnds = words(
  'act order regulations regulation program programs list operations nationals persons terrorism position sanctions territories exit resolution council treasury committee',
);
