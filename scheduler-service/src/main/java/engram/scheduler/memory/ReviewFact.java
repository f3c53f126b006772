package engram.scheduler.memory;

import engram.scheduler.memory.model.CardFact;

/** A fact of the review log, with whose memory it concerns. */
record ReviewFact(MemoryKey key, CardFact fact) {}
