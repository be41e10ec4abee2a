/** What somebody has written about themselves; as sensitive as anything here. */
export type NeedsText = { food: string | null; access: string | null; other: string | null };

/** Whose needs: a participant's registration, a speaker's invitation or a representative at a consultation. */
export type NeedsOwner = { kind: 'registration' | 'speaker' | 'representative'; id: string };

/** Where the needs belong, for the log. */
export type NeedsPlace = { conferenceId: string } | { consultationId: string };

/** Somebody who has written something; never what. */
export type PersonWithNeeds = NeedsOwner & { name: string; lastReadAt: Date | null };

export type SealedNeeds = NeedsOwner & { keyId: string; ciphertext: Uint8Array };

export type NeedsReading = { id: string; readerName: string; readAt: Date; reason: string };

export type NeedsCounts = { people: number; food: number; access: number; other: number; unreadable: number };
