/** A standing group of states: its canonical name, how texts write it, and its members where they are few enough to name. */
export type Group = { name: string; aliases: string[]; members: string[]; code: string | null };

type Rest = { members?: string[]; code?: string };

const group = (name: string, aliases: string[], { members = [], code }: Rest = {}): Group => ({
  name,
  aliases,
  members,
  code: code ?? null,
});

/** Groups of states and their organs; membership by each group's own site. */
export const groups: Group[] = [
  group('G7', ['G-7', 'Group of Seven', 'G7 Leaders', 'G7 members', 'G7 countries', 'G7 partners', 'G7 Ministers'], {
    members: ['United States', 'Canada', 'France', 'Germany', 'Italy', 'Japan', 'United Kingdom'],
  }),
  group('G20', ['G-20', 'Group of Twenty', 'G20 Leaders', 'G20 members']),
  group('G8', ['G-8', 'Group of Eight']),
  group(
    'Quad',
    ['Quad partners', 'Quad Leaders', 'Quad Ministers', 'Quad countries', 'Quad members', 'Quad Senior Cyber Group'],
    { members: ['Australia', 'India', 'Japan', 'United States'] },
  ),
  group('AUKUS', ['AUKUS partners'], { members: ['Australia', 'United Kingdom', 'United States'] }),
  group('Five Eyes', ['Five Eyes partners'], {
    members: ['Australia', 'Canada', 'New Zealand', 'United Kingdom', 'United States'],
  }),
  group('BRICS', ['BRICS countries']),
  group('ASEAN', ['Association of Southeast Asian Nations', 'ASEAN Member States', 'ASEAN members']),
  group('APEC', [
    'Asia-Pacific Economic Cooperation',
    'APEC economies',
    'APEC Economies',
    'APEC Leaders',
    'APEC members',
    'APEC Ministers',
    'APEC member economies',
  ]),
  group('IPEF partners', [
    'IPEF',
    'Indo-Pacific Economic Framework',
    'Indo-Pacific Economic Framework for Prosperity',
    'IPEF Partners',
    'IPEF Ministers',
  ]),
  group('NATO', ['North Atlantic Treaty Organization', 'NATO Allies']),
  group('OECD', [
    'Organisation for Economic Co-operation and Development',
    'Organization for Economic Cooperation and Development',
    'OECD members',
  ]),
  group('WTO members', ['WTO Members', 'Members of the WTO']),
  group('African Union', ['AU Commission']),
  group('Gulf Cooperation Council', ['GCC']),
  group('Mercosur', ['MERCOSUR']),
  group('CARICOM', ['Caribbean Community']),
  group('Pacific Islands Forum', []),
  group('CPTPP Parties', [
    'CPTPP',
    'CPTPP members',
    'Comprehensive and Progressive Agreement for Trans-Pacific Partnership',
  ]),
  group('Minerals Security Partnership', ['MSP partners']),
  group('Counter Ransomware Initiative members', [
    'Counter Ransomware Initiative',
    'International Counter Ransomware Initiative',
    'CRI members',
    'CRI partners',
  ]),
  group('Global Partnership members', ['Global Partnership on Artificial Intelligence']),
  group('Financial Action Task Force', ['FATF']),
  group('Wassenaar Arrangement Participating States', ['Wassenaar Arrangement']),
  group('United Nations', ['UN', 'U.N.']),
  group('UN Security Council', ['United Nations Security Council', 'U.N. Security Council', 'Security Council']),
  group('World Trade Organization', ['WTO']),
  group('European Commission', ['Commission of the European Union', 'EU Commission'], { code: 'EU' }),
  group(
    'European Union',
    [
      'Council of the European Union',
      'European Council',
      'EU Member States',
      'EU member states',
      'European Parliament',
      'EU Council',
    ],
    { code: 'EU' },
  ),
];

/** Parties of well-known trade agreements, by which "each Party" of their text is named. */
export const agreements: Group[] = [
  group('CAFTA-DR Parties', [
    'CAFTA-DR',
    'Dominican Republic-Central America-United States Free Trade Agreement',
    'Dominican Republic-Central America Free Trade Agreement',
  ]),
  group('USMCA Parties', ['USMCA', 'United States-Mexico-Canada Agreement', 'CUSMA', 'T-MEC'], {
    members: ['United States', 'Mexico', 'Canada'],
  }),
  group('NAFTA Parties', ['NAFTA', 'North American Free Trade Agreement'], {
    members: ['United States', 'Mexico', 'Canada'],
  }),
  group('KORUS Parties', ['KORUS', 'U.S.-Korea Free Trade Agreement', 'United States-Korea Free Trade Agreement'], {
    members: ['United States', 'South Korea'],
  }),
  group('RCEP Parties', ['RCEP', 'Regional Comprehensive Economic Partnership']),
  group('EU-UK TCA Parties', ['Trade and Cooperation Agreement'], { members: ['European Union', 'United Kingdom'] }),
  group('CETA Parties', ['CETA', 'Comprehensive Economic and Trade Agreement'], {
    members: ['European Union', 'Canada'],
  }),
  group('Phase One Parties', ['Phase One Agreement', 'Phase One agreement'], { members: ['United States', 'China'] }),
];
