/** A paper of a consultation in a list. `dated` is its own day, at midnight UTC. */
export type DocumentRow = {
  id: string;
  titleSv: string;
  titleEn: string;
  dated: Date;
  isPublic: boolean;
  hasText: boolean;
  fileName: string | null;
  sizeBytes: number | null;
};

export type DocumentFile = { id: string; fileName: string; contentType: string; sizeBytes: number; sha256: string };

/** A paper as it is read: its text, its file, or both. */
export type ReadDocument = {
  id: string;
  titleSv: string;
  titleEn: string;
  dated: Date;
  textSv: string;
  textEn: string;
  isPublic: boolean;
  version: number;
  /** Of the consultation. */
  slug: string;
  consultationSv: string;
  consultationEn: string;
  file: DocumentFile | null;
};

/** Who wants to read it: whoever may open this consultation as organiser, the public, or the holder of a link. */
export type DocumentReader =
  | { kind: 'organiser'; consultationId: string }
  | { kind: 'public'; slug: string }
  | { kind: 'invitation'; token: string }
  | { kind: 'representative'; token: string };
