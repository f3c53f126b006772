package engram.standalone.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Random;

/**
 * When one made-up learner sits down, and for how long. Most have their days of the week; some
 * study only before the exam, and then much; some forgot a week; one has stopped.
 *
 * @param kind what sort of learner this is
 * @param days a bit for each day of the week, Monday the lowest: when they study
 * @param minutes how long they sit
 * @param newCards how many new cards they take at a sitting
 */
record DemoHabits(Kind kind, int days, int minutes, int newCards) {
    /** About what a card takes, with the look at its back. */
    private static final int SECONDS_A_CARD = 20;

    enum Kind {
        STEADY,
        CRAMMER,
        FORGETFUL,
        STOPPED
    }

    static DemoHabits of(int number, Random chance) {
        var kind =
                number == 12
                        ? Kind.STOPPED
                        : number % 6 == 4
                                ? Kind.CRAMMER
                                : number % 6 == 1 ? Kind.FORGETFUL : Kind.STEADY;
        var days = 0;
        for (var day = 0; day < 7; day++)
            if (chance.nextDouble() < (day < 5 ? 0.75 : 0.4)) days |= 1 << day;
        return kind == Kind.CRAMMER
                ? new DemoHabits(kind, 0b1111111, 25 + chance.nextInt(20), 12)
                : new DemoHabits(kind, days, 4 + chance.nextInt(12), 3 + chance.nextInt(6));
    }

    /** Whether they study on that day. */
    boolean studyOn(LocalDate day, LocalDate today) {
        var ago = ChronoUnit.DAYS.between(day, today);
        var isTheirDay = (days >> (day.getDayOfWeek().getValue() - 1) & 1) == 1;
        return switch (kind) {
            case STEADY -> isTheirDay;
            case CRAMMER -> ago <= 3;
            case FORGETFUL -> isTheirDay && (ago < 5 || ago > 12);
            case STOPPED -> isTheirDay && ago > 9;
        };
    }

    /** How many cards they get through in a sitting. */
    int cards() {
        return minutes * 60 / SECONDS_A_CARD;
    }
}
