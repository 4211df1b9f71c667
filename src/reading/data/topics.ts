import type { Topic } from '../../domain/reading.ts';

/** Words of a topic: `strong` ones make a sentence be about it, `weak` ones only beside another word of the topic. */
export type TopicRow = { topic: Topic; strong: string[]; weak: string[] };

const row = (topic: Topic, strong: string, weak = ''): TopicRow => ({
  topic,
  strong: strong.split('|').filter(Boolean),
  weak: weak.split('|').filter(Boolean),
});

/** The ten topics of the field and their vocabulary, as stems matched at the start of words. */
export const topicRows: TopicRow[] = [
  row(
    'sanctions',
    'sanction|restrictive measure|asset freeze|ofac|specially designated|sdn list|blocking property|blocked property|property and interests in property|designated pursuant|foreign assets control|price cap|embargo|national emergency|block the property|blocks the property|travel ban|arms embargo|panel of experts|designated by the committee|freeze without delay|economic resources|entry into or transit|blacklist|visa restriction|frozen assets|assets frozen|designated person|listed person|unblock|delist|secondary sanction|economic measures act|asset-freez',
    'designat|block|freez|executive order|ieepa|emergency economic powers|listing|listed|evasion|circumvent',
  ),
  row(
    'export-controls',
    'export control|high-priority item|subject to a licen|denial notice|licences for the export|licenses for the export|licence for the export|export authoris|export authoriz|sensitive technolog|strategic goods|export administration regulations|entity list|dual-use|dual use|commerce control list|eccn|export licen|bureau of industry and security|munitions list|export restriction|restrictions on export|re-export|wassenaar|end-user|military end use|deemed export|limit exports|limiting exports|curb exports|restrict exports|export curb|chip export|control list|license for the export|license to export|export ban|export permit|licensing requirement|licence requirement|license requirement|controlled item|controlled technolog|catch-all|prohibition of exports|ban on exports|ban exports|banned exports|export prohibition|common high priority|denied part|unverified list',
    'export|licens|bis|technology|denial|end user|shipment|chip|semiconductor',
  ),
  row(
    'tariffs-customs',
    'tariff|surcharge|transit levy|transit fee|transit cargo|transit goods|transit trade|import tax|export tax|export dut|import levy|import levies|import surcharge|levies on|duty drawback|ad valorem|import dut|duties on|duty-free|htsus|section 301|section 232|section 201|de minimis|rate of duty|harmonized tariff|duty rate|quota|free of duty|duty free|customs dut|customs admin|customs authorit|customs cooperation|customs co-operation|customs service|customs union|customs control|customs clearance|customs declaration|customs territor|customs border|customs and border protection|customs check|customs matter|customs seal|customs post|customs group|customs transit|customs law|customs offic|customs cod|customs formalit|customs inform|customs offence|customs offense|customs revenue|customs agenc|customs procedure|customs regime|customs process|customs inspection|customs risk|customs value|customs broker|customs chief|zero-duty|authorised economic operator|authorized economic operator|freedom of transit|levy on|retaliatory dut|import charge|import licen|cargo manifest|in-quota|foreign-trade zone|free zone|bonded warehouse|single window|transit of goods|percent levy|border levy|most-favo|safeguard measure|safeguard dut|safeguard on|safeguard tariff|safeguard invest|rebalancing|duties against|new duties|the duties|import surtax|surtax',
    'dut|import|cbp|entry|entries|levy|levies|dues|fees|freight|cargo|border|transit|lorries|lorry|truck|haul|consignment|percent|clearance|shipment',
  ),
  row(
    'trade-agreements',
    'trade agreement|free trade|trade deal|rules of origin|reciprocal trade|usmca|trade pact|trade talks|trade partnership|market access|trade negotiation|ipef|cafta|rcep|cptpp|non-tariff barrier|economic framework|trade and economic agreement|prosperity deal|preferential trade|multilateral trading system|framework agreement|framework for an agreement|agreement on reciprocal|trade policy forum|trade and investment|trade barrier|barriers to trade|world trade organization|bilateral trade|wto|economic partnership|trade accord|trade truce|tifa|trade chapter|trade facilitation|trade commission|commission on trade|early harvest|association agreement|preferential access|digital trade|services trade|trade minister|trade round|free-trade|balanced trade',
    'trade|agreement|negotiat|tariff|joint committee|this agreement|economic|goods|services|exports|access',
  ),
  row(
    'ad-cvd',
    'antidumping|anti-dumping|countervailing|dumping margin|normal value|less than fair value|trade remed|sunset review|material injury|subsidy rate|dumped|price undertaking|subsidised imports|subsidized imports|injury determination|suspension agreement|cash deposit rate',
    'dumping|subsid|administrative review|injury|petition|domestic industry|margin|producers|duties',
  ),
  row(
    'forced-labor',
    'forced labor|forced labour|uflpa|compulsory labor|compulsory labour|uyghur forced|withhold release order|child labor|prison labor|modern slavery|forced or compulsory|debt bondage|recruitment fee|trafficked|child labour|prison labour|forced-labo',
    'xinjiang|uyghur|labor|labour|worker|wages|goods made|supply chain',
  ),
  row(
    'cyber',
    'cyber|ransomware|malware|data breach|malicious cyber|critical infrastructure security|network security|phishing|botnet|hack|spyware|data theft|stolen data|denial-of-service|crypto theft|wallet address|intrusion',
    'digital|network|internet|computer|crypto|online|breach|data|software|virtual',
  ),
  row(
    'investment-screening',
    'investment screening|screening of foreign investment|screening of investment|screening foreign investment|investment filing|foreign investment act|screening mechanism|cfius|outbound investment|inbound investment|foreign direct investment screening|investment security|foreign investment review|covered transaction|committee on foreign investment|national security and investment act|foreign investor|inward investment|national security review|review of investments|review of foreign|acquisitions by foreign|foreign takeovers|screening of inbound|screening of outbound',
    'foreign investment|investment|filing|acquisition|stake|takeover|screening|critical infrastructure',
  ),
  row(
    'trade-secrets-ip',
    'intellectual property|trade secret|patent|copyright|trademark|special 301|counterfeit|piracy|geographical indication|technology transfer|trade-secret|infring|compulsory licen|data exclusivity|plant variet|pirated|know-how|ip rights|ip theft',
    'theft|licens|design|generic|brand',
  ),
  row(
    'anti-corruption',
    'corruption|kleptocra|public official|brib|bid-rigging|kickback|embezzl|corrupt |graft|open contracting|illicit enrichment|asset declaration',
    'corrupt|money laundering|illicit finance|magnitsky|beneficial ownership|safe haven|anti-corruption|criminal offense|penalt|procurement|contract|integrity|stolen assets',
  ),
];
