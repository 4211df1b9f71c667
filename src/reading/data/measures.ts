import type { Measure } from '../../domain/reading.ts';

/**
 * How texts word each restrictive measure. A row holds for a sentence when each of its `all` groups has a member in it:
 * groups are alternatives of stems, matched at the start of words ("transact" finds "transactions"), and none of its `none`.
 */
export type MeasureRow = { measure: Measure; all: string[][]; none?: string[] };

const row = (measure: Measure, ...all: string[]): MeasureRow => ({ measure, all: all.map((each) => each.split('|')) });
const except = (none: string, each: MeasureRow): MeasureRow => ({ ...each, none: none.split('|') });

/** Words that forbid: verbs, the ways of saying that nobody may, and what is an offence. */
const banning =
  'prohibit|ban |ban on|bans |banned|banning|may not|may no longer|may neither|may nobody|forbid|forbad|bar |bars |barred|barring|cannot|can no longer|not allowed|no longer allowed|no longer be allowed|no longer be permitted|not be allowed|not be permitted|not permitted|no longer permitted|shall not|shall neither|must not|must neither|nobody|no one|no person|no vessel|no ship|no aircraft|no company|no bank|outlaw|unlawful|illegal to|illegal for|an offence|an offense|a crime to|proscrib|disallow|embargo';
/** What a state buys abroad, of the annexes of Regulation (EU) 833/2014 and the determinations under E.O. 14068. */
const commodities =
  'oil|crude|petroleum|gas |lng|coal|gold|diamond|metal|platinum|palladium|nickel|copper|alumin|iron|steel|timber|wood|seafood|fish|caviar|potash|fertili|cement|charcoal|textile|goods|products|commodit|cotton|uranium|titanium';

/** Words of 31 CFR chapter V and of the EU's and UK's guidance on restrictive measures. */
export const measureRows: MeasureRow[] = [
  row(
    'asset-freeze',
    'freez|froze|asset freeze|assets freeze|asset-freez|immobilis|immobiliz',
    'asset|fund|propert|economic resource|account|holdings|reserves|what they own|everything they own',
  ),
  row('asset-freeze', 'asset freeze|assets freeze|asset freezes|asset-freeze'),
  row('asset-freeze', 'block', 'property|properties|interests in property|assets'),
  except(
    'correspondent account|payable-through|blockchain|blockade',
    row('asset-freeze', 'blocked|blocks|blocking', 'accounts|wallets|funds|shareholdings|yachts'),
  ),
  row(
    'asset-freeze',
    'full blocking sanctions|blocking sanctions|blocking measures|are blocked|is blocked|be blocked|were blocked|stays blocked|stay blocked|remains blocked|remain blocked',
  ),
  except(
    'correspondent account|payable-through|primary market',
    row(
      'dealing-ban',
      banning,
      'dealing|dealings|dealt|deal with|deal in|transact|doing business|do business|conduct business|engaging in business|business with|trade with|trading with|contracts with',
    ),
  ),
  except(
    'bonds|primary market|correspondent account',
    row(
      'dealing-ban',
      `${banning}|restrict|end provision`,
      'provision of|providing|provide|rendering|render|services|making funds|make funds|funds available|available|insur|at their disposal|at its disposal|at the disposal|at his disposal|at her disposal|put funds|put money|lend|finance|financing',
      'service|fund|money|economic resource|resources|assets|loan|credit|insurance',
    ),
  ),
  row(
    'dealing-ban',
    'capital transactions|payments to|foreign exchange transaction|financial transaction',
    'permission|subject to authori|subject to approval|subject to a licen|subject to prior',
  ),
  row(
    'dealing-ban',
    'suspended all commercial|suspended commercial|halted all trade|suspended all trade|cut all trade|transaction ban|transactions ban|ban on transactions|services ban|ban on services|dealing ban|dealings ban',
  ),
  row(
    'travel-ban',
    'travel ban|travel bans|ban travel|bans travel|banning travel|visa restriction|visa ban|entry ban|travel restriction|inadmissible|ineligible for entry|visa sanctions|ineligible for visas|ineligible to enter|ineligible to receive visas|prevent the entry|prevent entry|entry restriction|leave to enter|visas cancelled|visas revoked|visas have been|visas were|deny them entry|denied entry|entry was refused|refused entry|barred from entering|banned from entering|barred from entry|banned from entry|travel and financial restrictions',
  ),
  except(
    'enter into|entering into|entry into force|goods|merchandise|imports|importation|vessels|ships|tankers|cargo|market|all transactions',
    row(
      'travel-ban',
      `${banning}|suspend|restrict|deny|denied|denies|revok|refus|prevent|keeps|turn`,
      'entry into|entry to|entry of|entry or transit|their entry|his entry|her entry|visa|immigrant|enter |entering |travel to|travelling to|transit through|transit the|or transit |nor transit|admission|admitted to|passing through|setting foot|set foot',
    ),
  ),
  row('travel-ban', 'block|cuts off|cutting off', 'their travel|his travel|her travel|travel to the|travel into'),
  row(
    'export-ban',
    `${banning}|prevent|restricts|restricted|restricting`,
    'supply sale or transfer|sale supply or transfer|supply sell or transfer|sell supply or transfer|sale or supply|sale or export|sell supply|sale to|sales to|sell to|selling to|supply to|supplies to|supplying to|deliveries to|shipments to|shipped to',
  ),
  row('export-ban', 'arms embargo|weapons embargo|embargo on arms|embargo on weapons'),
  row('export-ban', `${banning}|prevent`, 'supply|sale|transfer', 'arms|weapon|military equipment'),
  except(
    'interests in property|transferred paid|withdrawn',
    row(
      'export-ban',
      `${banning}|restrict`,
      'export ban|exports of|export of|exports to|export to|to export|exporting|exported|export restriction|restrictions on export|ban on export|exportation|export bans|bans on export',
    ),
  ),
  row('export-ban', banning, 'from receiving|to receive|from obtaining', 'export|goods|items|technolog|equipment'),
  row(
    'sovereign-debt',
    'sovereign debt|sovereign bonds|ruble or non-ruble|ruble-denominated|primary market for|bonds issued|central bank bonds',
  ),
  row('sovereign-debt', banning, 'debt payment|government bonds|government debt|new debt of the government'),
  row('import-ban', `${banning}|prevent`, 'procurement of', 'from'),
  row(
    'import-ban',
    `${banning}|withhold release order`,
    'ban on import|import ban|ban on the import|importation|import of|imports of|imports from|import from|to import|importing|imported|bans on import|goods mined|entry of goods',
  ),
  row('import-ban', `${banning}|phas`, 'buy |buying|bought|purchas|acquir', commodities),
  row('import-ban', 'impos', 'import restriction'),
  row('import-ban', 'import ban|import bans|withhold release order|rebuttable presumption'),
  row(
    'port-ban',
    'port access|access to ports|port ban|port entry|access to eu ports|port call|entering ports|ban from ports|ports ban|locks ban|port services',
  ),
  row(
    'port-ban',
    `${banning}|turned away|refus|deny|denied|denies|close |closed`,
    'port |ports|harbour|harbor',
    'ship|vessel|tanker|call |calls |calling|berth|dock|moor|enter|access|from uk ports|from u.s. ports|from eu ports|locks',
  ),
  row(
    'swift-removal',
    'swift messaging|from swift|swift system|swift network|use of swift|access to swift|swift financial',
    'remov|exclu|disconnect|ban|cut|expel|expul|shut out|lose',
  ),
  row('swift-removal', 'specialised financial messaging|specialized financial messaging|financial messaging services'),
  row(
    'investment-ban',
    `${banning}|bans on|restrict`,
    'new investment|investment in|investments in|investment ban|purchase of securities|purchasing securities|invest in|investing in|to invest',
  ),
  row(
    'correspondent-account',
    'correspondent account|payable-through|payable through|correspondent or payable|capta list',
  ),
  row('emergency-continuation', 'national emergency', 'continu|extend|renew|remain in effect|prolong'),
  ...delistings(),
];

/** A name leaves a list, or a measure ends; not where it only may. */
function delistings(): MeasureRow[] {
  const none =
    'may |can |could |might |would |should |apply |applies |applied |request|petition|seek|review of|reviews of|under review|to review|consider|if '.split(
      '|',
    );
  const rows = [
    row(
      'delisting',
      'remov|delet|strike|struck|taken|takes|taking|dropp|drops|removed|came off|comes off|come off|strik',
      'from the sdn|from the list|removed from it|taken off it|from its list|from its sanctions list|from the sanctions list|from the consolidated list|off the list|off its list|off the sdn|off the sanctions list|struck off|from the annex|from annex|from schedule|from the schedule|off the blacklist|from the blacklist|off its blacklist|from its blacklist|from the uk sanctions list|from the eu sanctions list',
    ),
    row(
      'delisting',
      'lift|eas|relax|loosen',
      'lift sanctions|lift its sanctions|lift the sanctions|lifted its|lifted the sanctions|lift its economic|lift economic|lifting of sanctions|lifting of eu|lifts its|lifted all|lifts all|lifted most|lifted the asset|lifted an asset|lifted the travel|lifted the ban|lifts the|eases sanctions|eased sanctions',
      'sanction|freeze|ban |restrictive',
    ),
    row(
      'delisting',
      'delist|not to renew the listing|removal from the sdn|removed from the list|remove from the list|removing from the|lifted sanctions|lifting sanctions|lifts sanctions|sanctions were lifted|unblock|unfreez|unfroze|revocation of sanctions|sanctions removed|delete from the sdn|removed the following|deletions from|no longer listed|no longer designated|no longer subject to sanctions',
    ),
  ];
  return rows.map((each) => ({ ...each, none }));
}

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
  'issued sanctions',
  'issued the first sanctions',
  'issued new sanctions',
  'first sanctions against',
  'first sanctions for',
  'announced sanctions against',
  'announced sanctions on',
  'adopted sanctions against',
  'targeted today',
  'new sanctions on',
  'sanctions on more than',
  'sanctions targeting',
  'blacklist',
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
  'forbid',
  'barred',
  'offence',
  'turned away',
  'struck off',
  'may not',
  'may no longer',
  'may neither',
  'permission',
  'no longer be allowed',
  'no longer be permitted',
  'immobili',
] as const;
