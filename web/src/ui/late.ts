import { count } from "./words";

const why = "Nobody can check that time. It counts for memory, and not as on time.";

/** Of one answer. */
export const whyLate = `This answer reached the server long after the time that the device says it was given. ${why}`;

/** Of several: in a session, or of a learner. */
export const whyManyLate = (late: number, of: string) =>
  late === 1 ? `An answer of ${of} reached the server long after the time that the device says. ${why}` : `${count(late, "answer")} of ${of} reached the server long after the time that the device says. Nobody can check those times. They count for memory, and not as on time.`;
