/** What a column of a file of parties may hold. */
export type BatchField = 'name' | 'country' | 'type' | 'born' | 'id';

/** Which columns of a file were read as what, in its own words, and which were not; null where each line is a name. */
export type BatchColumns = { read: { field: BatchField; headers: string[] }[]; unread: string[] } | null;
