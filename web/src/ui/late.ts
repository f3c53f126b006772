import { count } from "./words";

const when = "so long after the time that the device says, or with so many others, that nobody can check it";

/** Of one answer. */
export const whyLate = `This answer reached the server ${when}. It counts for memory, and not as on time.`;

/** Of several: in a session, or of a learner. */
export const whyManyLate = (late: number, of: string) => `${count(late, "answer")} of ${of} reached the server ${when}. ${late === 1 ? "It counts" : "They count"} for memory, and not as on time.`;
