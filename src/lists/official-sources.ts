import type { ListKind } from '../domain/list-entry.ts';

/** Where a publisher keeps a list: the file that is fetched, and the most bytes that it may have. */
export type ListSource = { list: ListKind; file: string; url: string; maxBytes: number; names?: NamesSource };
/** Where OFAC keeps the names in their original script, which its other files leave out. */
type NamesSource = { url: string; maxBytes: number };

const ofac = 'https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports';

/**
 * The official addresses. OFAC's lead to a signed address that lives a few minutes: they are fetched anew each time. The
 * token of the EU's is the public one that data.europa.eu prints.
 */
export const officialSources: readonly ListSource[] = [
  {
    list: 'ofac-sdn',
    file: 'SDN.XML',
    url: `${ofac}/SDN.XML`,
    maxBytes: 150_000_000,
    names: { url: `${ofac}/SDN_ADVANCED.XML`, maxBytes: 400_000_000 },
  },
  {
    list: 'ofac-cons',
    file: 'CONSOLIDATED.XML',
    url: `${ofac}/CONSOLIDATED.XML`,
    maxBytes: 50_000_000,
    names: { url: `${ofac}/CONS_ADVANCED.XML`, maxBytes: 100_000_000 },
  },
  {
    list: 'un',
    file: 'consolidated.xml',
    url: 'https://scsanctions.un.org/resources/xml/en/consolidated.xml',
    maxBytes: 30_000_000,
  },
  {
    list: 'uk',
    file: 'UK-Sanctions-List.xml',
    url: 'https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.xml',
    maxBytes: 100_000_000,
  },
  {
    list: 'eu',
    file: 'xmlFullSanctionsList_1_1.xml',
    url: 'https://webgate.ec.europa.eu/fsd/fsf/public/files/xmlFullSanctionsList_1_1/content?token=dG9rZW4tMjAxNw',
    maxBytes: 100_000_000,
  },
  {
    list: 'csl',
    file: 'consolidated.csv',
    url: 'https://data.trade.gov/downloadable_consolidated_screening_list/v1/consolidated.csv',
    maxBytes: 100_000_000,
  },
];
