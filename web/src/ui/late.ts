import { t } from "../texts/texts";

const when = () => t("base.late.soLongAfterTheTime");

/** Of one answer. */
export const whyLate = () => t("base.late.thisAnswerReachedTheServer", { when: when() });

/** Of several: in a session, or of a learner. */
export const whyManyLate = (late: number, of: string) => t("base.late.lateOfOfReachedThe", { late, of, when: when() });
