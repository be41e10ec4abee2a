/** What the grid shows, ready in the reader's language: the client knows nothing of messages. */
export type BoardFlag = { key: string; text: string; blocking: boolean };

export type BoardSession = {
  id: string;
  slotId: string;
  roomId: string;
  seminarId: string;
  title: string;
  lang?: string | undefined;
  who: string;
  seats: string;
  href: string;
  flags: BoardFlag[];
};

export type BoardSlot = {
  id: string;
  isSeminars: boolean;
  kind: string;
  kindWord: string;
  name: string;
  lang?: string | undefined;
  from: string;
  to: string;
  /** Minutes after midnight in Sweden: the control of the end shows and changes it. */
  endMinute: number;
  minutes: number;
  about: string;
  href: string;
  addHref: string;
  addLabel: string;
  edgeLabel: string;
  flags: BoardFlag[];
};

export type BoardRoom = { id: string; name: string; seats: string };
export type BoardSeminar = { id: string; title: string; lang?: string | undefined; who: string; href: string };

/** Sentences with {title}, {slot} and {room} for the grid to fill in. */
export type BoardTexts = Record<
  | 'grid'
  | 'shelf'
  | 'shelfEmpty'
  | 'move'
  | 'moveNamed'
  | 'place'
  | 'placeNamed'
  | 'edit'
  | 'how'
  | 'lifted'
  | 'over'
  | 'overTaken'
  | 'cancelled'
  | 'saving'
  | 'again'
  | 'addHere'
  | 'blocking'
  | 'warning'
  | 'edgeHow'
  | 'noSeminars',
  string
>;

export type Board = {
  conferenceId: string;
  revision: number;
  locale: 'sv' | 'en';
  mayEdit: boolean;
  rooms: BoardRoom[];
  slots: BoardSlot[];
  sessions: BoardSession[];
  unplaced: BoardSeminar[];
  /** The address of an empty cell is this with `slot:room` at its end. */
  cellHref: string;
  texts: BoardTexts;
};

/** What is being carried: a session of the grid, or a seminar from the shelf. */
export type Item = { type: 'session' | 'seminar'; id: string; title: string };

export type Target = { slotId: string; roomId: string };

export function cellKey({ slotId, roomId }: Target): string {
  return `${slotId}:${roomId}`;
}

/** A sentence with its names filled in. */
export function fill(sentence: string, names: Record<string, string>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => names[name] ?? whole);
}
