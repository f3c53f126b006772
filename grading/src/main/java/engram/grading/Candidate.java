package engram.grading;

import engram.grading.reading.Text;

/** A way to compare what was given with what was expected. */
record Candidate(Text given, Text expected, Match match) {}
