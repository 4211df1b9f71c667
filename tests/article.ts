/**
 * An article of our own: two governments, seven promises in five sentences, an order that is authorised and not used,
 * and a threat.
 */
export const articleTitle = 'Two presidents settle a quarrel over stolen trade secrets';

const paragraphs = [
  'President Obama and President Xi Jinping of China met at the White House on Friday and set out how their countries will deal with cybercrime.',
  'The United States and China each said that they would not steal trade secrets over computer networks for the good of their own companies.',
  'The two governments also agreed to answer requests for information about hostile cyber activity in good time; assist each other with investigations of cybercrime; and report to each other on the results.',
  'Both sides intend to work on rules for what states may do in cyberspace.',
  'They further agreed to set up a ministerial dialogue that looks at how quickly requests are answered.',
  'The dialogue will meet for the first time before the end of 2015 and twice a year after that.',
  'An executive order that President Obama signed in April authorizes the Treasury to block the property of foreign persons who steal trade secrets by cyber means, and prohibits Americans from dealing with them.',
  'In the weeks before, the White House threatened to impose sanctions on China.',
];

/** The article as a web page. */
export const articlePage = `<!doctype html><html lang="en"><head><title>${articleTitle}</title>
<meta property="og:site_name" content="Trade Gazette"><meta property="article:published_time" content="2015-09-28"></head>
<body><nav><a href="/">Home</a> <a href="/print">Print PDF</a></nav><article><h1>${articleTitle}</h1>
${paragraphs.map((line) => `<p>${line}</p>`).join('\n')}
</article><footer>Subscribe to our daily letter.</footer></body></html>`;

/** The article as a plain text. */
export const articleText = [articleTitle, 'September 28, 2015', 'Trade Gazette', ...paragraphs].join('\n');
