/** One move of a person before a picture is taken. */
export type Step =
  | { do: 'go'; place: string }
  | { do: 'run'; line: string }
  | { do: 'click'; role: 'button' | 'link' | 'menuitem' | 'menuitemradio' | 'combobox' | 'tab'; name: string }
  | { do: 'type'; text: string }
  | { do: 'press'; key: string }
  | { do: 'see'; text: string };

/** A picture is taken after its steps, at each width; the workspace is as in the seed before them. */
export interface Picture {
  name: string;
  widths: number[];
  dark?: boolean;
  steps: Step[];
}

const wide = 1280;
const narrow = 390;

const guideAway: Step = { do: 'click', role: 'button', name: 'Put the guide away' };
const read: Step[] = [
  { do: 'click', role: 'button', name: 'Read an article' },
  { do: 'see', text: 'Share to channel' },
];
const assign: Step[] = [
  { do: 'run', line: '/followups assign @li "Ask CERT for indicators" by +3bd --for C-2' },
  { do: 'see', text: 'is with' },
];

/** The main screens, in the order in which the README shows them. */
export const pictures: Picture[] = [
  { name: 'read', widths: [wide, narrow], steps: read },
  {
    name: 'track',
    widths: [wide],
    steps: [
      { do: 'click', role: 'button', name: 'Track its commitments' },
      { do: 'see', text: 'Untick what is none' },
    ],
  },
  {
    name: 'commitment',
    widths: [wide],
    steps: [
      guideAway,
      { do: 'run', line: '/commitments status C-7 kept --party US --reason "First meeting held on 1 December 2015"' },
      { do: 'see', text: 'is kept for United States' },
      { do: 'run', line: '/commitments show C-7' },
      { do: 'see', text: 'Set status' },
    ],
  },
  {
    name: 'screen',
    widths: [wide],
    steps: [
      guideAway,
      { do: 'run', line: '/sanctions screen "Glavnoye Razvedyvatelnoye Upravlenie" country:RU' },
      { do: 'see', text: 'not clearance' },
    ],
  },
  {
    name: 'home',
    widths: [wide, narrow],
    steps: [
      ...read,
      ...assign,
      guideAway,
      { do: 'go', place: '#/U0WEI/home' },
      { do: 'see', text: 'My work' },
      { do: 'see', text: 'Ask CERT for indicators' },
    ],
  },
  {
    name: 'inspector-dark',
    widths: [wide],
    dark: true,
    steps: [guideAway, { do: 'click', role: 'button', name: 'Inspector' }, ...assign],
  },
];
