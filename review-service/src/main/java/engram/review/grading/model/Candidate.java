package engram.review.grading.model;

/** A way to compare what was given with what was expected. */
record Candidate(Text given, Text expected, Match match) {}
