import type { Measure } from '../../domain/reading.ts';

/**
 * How texts word each restrictive measure. A row holds for a sentence when each of its `all` groups has a member in it:
 * groups are alternatives of stems, matched at the start of words ("transact" finds "transactions").
 */
export type MeasureRow = { measure: Measure; all: string[][] };

const row = (measure: Measure, ...all: string[]): MeasureRow => ({ measure, all: all.map((each) => each.split('|')) });

/** Words that forbid. */
const banning =
  'prohibit|ban |ban on|bans |banned|may not|forbid|bar |bars |barred|barring|cannot|not allowed|nobody|no one';

/** Words of 31 CFR chapter V and of the EU's and UK's guidance on restrictive measures. */
export const measureRows: MeasureRow[] = [
  row('asset-freeze', 'freez|froze|asset freeze|assets freeze|asset-freez', 'asset|fund|propert|economic resource'),
  row('asset-freeze', 'asset freeze|assets freeze|asset freezes'),
  row('asset-freeze', 'block', 'property|properties|interests in property|assets'),
  row(
    'asset-freeze',
    'full blocking sanctions|blocking sanctions|blocking measures|are blocked|is blocked|be blocked|were blocked',
  ),
  row(
    'dealing-ban',
    banning,
    'dealing|dealings|dealt|deal with|deal in|transact|doing business|do business|conduct business|engaging in business|trade with|trading with',
  ),
  row(
    'dealing-ban',
    `${banning}|restrict|end provision`,
    'provision of|providing|provide|services|making funds|make funds|funds available|available|insur',
    'service|fund|money|economic resource|resources',
  ),
  row(
    'travel-ban',
    'travel ban|travel bans|visa restriction|visa ban|entry ban|travel restriction|inadmissible|ineligible for entry|visa sanctions|ineligible for visas|prevent the entry|prevent entry',
  ),
  row(
    'travel-ban',
    `${banning}|suspend|restrict|deny|denied|revok|refus|prevent`,
    'entry into|entry of|entry or transit|their entry|visa|immigrant|enter|entering|travel to|transit',
    'entry into|entry of|entry or transit|their entry|visa|immigrant|enter the|enter or|entering the|entering or|travel to|transit through',
  ),
  row(
    'export-ban',
    `${banning}|prevent|shall not`,
    'supply sale or transfer|sale supply or transfer|supply sell or transfer|sell supply or transfer|sale or supply|sale or export',
  ),
  row('import-ban', `${banning}|prevent`, 'procurement of', 'from'),
  row('export-ban', 'arms embargo|weapons embargo|embargo on arms'),
  row('export-ban', `${banning}|prevent|embargo`, 'supply|sale|transfer', 'arms|weapon|military equipment'),
  row(
    'sovereign-debt',
    'sovereign debt|sovereign bonds|ruble or non-ruble|ruble-denominated|primary market for|bonds issued|central bank bonds',
  ),
  row(
    'import-ban',
    'ban|prohibit|bars |embargo|withhold release order',
    'import|importation',
    'ban on import|import ban|ban on the import|importation|import of|imports of|imports from|importing|bans on import|goods mined',
  ),
  row('import-ban', 'impos', 'import restriction'),
  row('import-ban', 'import ban|import bans|withhold release order|rebuttable presumption'),
  row(
    'export-ban',
    'ban|prohibit|restrict|embargo|bars ',
    'export ban|exports of|export of|exporting|export restriction|restrictions on export|ban on export|exportation|export bans|bans on export',
  ),
  row(
    'port-ban',
    'port access|access to ports|port ban|port entry|access to eu ports|port call|entering ports|ban from ports|ports ban|locks ban|port services',
  ),
  row(
    'port-ban',
    'ban |bans |banned|banning|bar |bars |barring|prohibit',
    'from uk ports|from u.s. ports|u.s. ports|uk ports|eu ports|from ports|from eu ports|entering ports|from entering eu ports',
  ),
  row('swift-removal', 'swift', 'remov|exclu|disconnect|ban|cut'),
  row('swift-removal', 'specialised financial messaging|specialized financial messaging|financial messaging services'),
  row(
    'investment-ban',
    'prohibit|ban on|bans on|bans |restrict|banned',
    'new investment|investment in|investments in|investment ban|purchase of securities|purchasing securities|invest in',
  ),
  row(
    'correspondent-account',
    'correspondent account|payable-through|payable through|correspondent or payable|capta list',
  ),
  row('emergency-continuation', 'national emergency', 'continu|extend|renew|remain in effect'),
  row(
    'delisting',
    'remov|delet|strike|struck',
    'from the sdn|from the list|from its list|from its sanctions list|from the sanctions list',
  ),
  row(
    'delisting',
    'lift',
    'lift sanctions|lift its sanctions|lift the sanctions|lifted its|lifted the sanctions|lift its economic|lift economic|lifting of sanctions|lifting of eu',
    'sanction',
  ),
  row(
    'delisting',
    'delist|not to renew the listing|removal from the sdn|removed from the list|remove from the list|removing from the|lifted sanctions|lifting sanctions|lifts sanctions|sanctions were lifted|unblock|revocation of sanctions|sanctions removed|delete from the sdn|removed the following|deletions from',
  ),
];

/** Words that make a sentence state a designation: it counts as `listing` where no measure is named beside it. */
export const listingCues = [
  'designated',
  'designating',
  'designates',
  'designations',
  'added to the list',
  'add to the list',
  'also listed',
  'was listed',
  'were listed',
  'are listed',
  'is listed',
  'newly listed',
  'sdn list',
  'specially designated nationals',
  'blocked persons list',
  'is targeting',
  'designation of',
  'listing',
  'list includes',
  'imposing sanctions on',
  'imposed sanctions on',
  'imposes sanctions on',
  'sanctioned',
  'sanctioning',
  'targeted today',
  'new sanctions on',
  'sanctions on more than',
  'sanctions targeting',
] as const;

/** Words of which at least one must stand in a sentence before a measure is read out of it. */
export const sanctionsWords = [
  'sanction',
  'block',
  'freez',
  'froze',
  'designat',
  'restrictive measure',
  'national emergency',
  'ofac',
  'sdn',
  'executive order',
  'e.o.',
  'embargo',
  'visa',
  'travel ban',
  'asset',
  'prohibit',
  'restriction',
  'correspondent account',
  'price cap',
  'magnitsky',
  'uflpa',
  'delist',
  'listed',
  'port access',
  'suspended',
  'ieepa',
  'ban',
] as const;
