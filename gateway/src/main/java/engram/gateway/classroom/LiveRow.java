package engram.gateway.classroom;

import io.micronaut.serde.annotation.Serdeable;

/** A row that changed, and the deck that it is about. */
@Serdeable
record LiveRow(String deck, ProgressRow row) {}
