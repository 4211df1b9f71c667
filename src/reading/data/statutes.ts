import type { Measure } from '../../domain/reading.ts';

/** A statute or regulation under which a government takes restrictive measures. */
export type Statute = { name: string; aliases: string[]; measures: Measure[] };

const statute = (name: string, aliases: string[], measures: Measure[] = []): Statute => ({ name, aliases, measures });

/** Sanctions statutes; official names by govinfo.gov, eur-lex.europa.eu and legislation.gov.uk. */
export const statutes: Statute[] = [
  statute('International Emergency Economic Powers Act', ['IEEPA']),
  statute('Countering America’s Adversaries Through Sanctions Act', [
    'CAATSA',
    "Countering America's Adversaries Through Sanctions Act",
  ]),
  statute('Protecting Europe’s Energy Security Act', ['PEESA', "Protecting Europe's Energy Security Act"]),
  statute('Uyghur Forced Labor Prevention Act', ['UFLPA'], ['import-ban']),
  statute('Uyghur Human Rights Policy Act', []),
  statute('Global Magnitsky Human Rights Accountability Act', [
    'Global Magnitsky Act',
    'Global Magnitsky',
    'Magnitsky Act',
  ]),
  statute('Hong Kong Autonomy Act', []),
  statute('Hong Kong Human Rights and Democracy Act', []),
  statute('Chemical and Biological Weapons Control and Warfare Elimination Act', ['CBW Act']),
  statute('Foreign Narcotics Kingpin Designation Act', ['Kingpin Act']),
  statute('Trading With the Enemy Act', ['TWEA', 'Trading with the Enemy Act']),
  statute('Iran Sanctions Act', []),
  statute('Iran Freedom and Counter-Proliferation Act', ['IFCA']),
  statute('Comprehensive Iran Sanctions, Accountability, and Divestment Act', ['CISADA']),
  statute('North Korea Sanctions and Policy Enhancement Act', []),
  statute('Caesar Syria Civilian Protection Act', ['Caesar Act']),
  statute('Ukraine Freedom Support Act', []),
  statute('Section 7031(c)', ['section 7031(c)', '7031(c)'], ['travel-ban']),
  statute(
    'Section 311',
    ['section 311 of the USA PATRIOT Act', 'Section 311 of the USA PATRIOT Act'],
    ['correspondent-account'],
  ),
  statute('Global Anti-Corruption Sanctions Regulations', []),
  statute('Sanctions and Anti-Money Laundering Act 2018', ['SAMLA']),
  statute('Russia (Sanctions) (EU Exit) Regulations 2019', ['Russia (Sanctions) (EU Exit) Regulations']),
  statute('Special Economic Measures Act', []),
  statute('EU Global Human Rights Sanctions Regime', ['Global Human Rights Sanctions Regime']),
];

/** The Council's standing regulations on restrictive measures, by number, as sanctionsmap.eu lists them. */
export const europeanSanctions =
  /\b(?:regulations?|decisions?) (?:\((?:eu|ec)\) )?(?:no\.? )?(?:765\/2006|267\/2012|359\/2011|269\/2014|692\/2014|833\/2014|2022\/263|2580\/2001|881\/2002|2016\/1686|2018\/1542|2019\/796|2020\/1998|2017\/2063|2017\/1509|36\/2012|2016\/44|2023\/2135|224\/2014|1183\/2005|314\/2004|401\/2013|747\/2014|2015\/735|2019\/1716|2022\/2309|2015\/1755|101\/2011|270\/2011|208\/2014|2019\/1890|2021\/1275|2024\/1485|2024\/2642|1284\/2009|356\/2010|1210\/2003|2023\/1529|2023\/888)\b/;
