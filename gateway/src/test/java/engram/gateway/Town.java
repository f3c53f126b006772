package engram.gateway;

import engram.backends.Backends;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A school of its own on the topics: what its people, decks and answers look like there. */
public final class Town {
    private final House house;
    private final String school = Backends.unique("school");

    public Town(House house) {
        this.house = house;
    }

    public String school() {
        return school;
    }

    public String token(String person, String role) {
        return house.services().token(school, person, role);
    }

    public Town person(String id, String name) {
        house.publish(
                "roster.people.v1",
                school + "/" + id,
                "PersonState",
                1,
                "{'id':'%s','school':'%s','name':'%s','role':'LEARNER','deleted':false,'version':1}"
                        .replace('\'', '"')
                        .formatted(id, school, name));
        return this;
    }

    public Town enrolled(String classId, String person, String role) {
        house.publish(
                "roster.enrolments.v1",
                school + "/" + classId + "/" + person,
                "EnrolmentState",
                1,
                "{'school':'%s','class':'%s','person':'%s','role':'%s','deleted':false,'version':1}"
                        .replace('\'', '"')
                        .formatted(school, classId, person, role));
        return this;
    }

    public Town assigned(String classId, String deck) {
        house.publish(
                "roster.assignments.v1",
                school + "/" + classId + "/" + deck,
                "AssignmentState",
                1,
                "{'school':'%s','class':'%s','deck':'%s','deleted':false,'version':1}"
                        .replace('\'', '"')
                        .formatted(school, classId, deck));
        return this;
    }

    public Town deck(String id, String owner, String... cards) {
        house.publish(
                "deck.decks.v1",
                school + "/" + id,
                "DeckState",
                1,
                ("{'id':'%s','school':'%s','owner':'%s','title':'T','tags':[],'deleted':false,"
                                + "'version':1}")
                        .replace('\'', '"')
                        .formatted(id, school, owner));
        for (var card : cards) card(id, card, card.startsWith("draft"));
        return this;
    }

    public Town card(String deck, String card, boolean draft) {
        house.publish(
                "deck.cards.v1",
                school + "/" + deck + "/" + card,
                "CardState",
                1,
                ("{'id':'%s','deck':'%s','school':'%s','front':'f','back':'b','tags':[],"
                                + "'position':1,'draft':%s,'deleted':false,'version':1}")
                        .replace('\'', '"')
                        .formatted(card, deck, school, draft));
        return this;
    }

    /** A card in review with this stability, last answered Good on that day. */
    public Town remembers(
            String learner,
            String deck,
            String card,
            double stability,
            LocalDate day,
            Instant due) {
        house.publish(
                "scheduler.memory.v1",
                school + "/" + learner + "/" + card,
                "MemoryState",
                1_000_001,
                ("{'school':'%s','learner':'%s','deck':'%s','card':'%s','version':1000001,"
                                + "'phase':'REVIEW','stability':%s,'difficulty':5.0,'decay':0.1542,"
                                + "'due':'%s','lastAnsweredAt':'%sT10:00:00Z','lastDay':'%s',"
                                + "'lastRating':3,'reps':1,'lapses':0,'spaced':[]}")
                        .replace('\'', '"')
                        .formatted(school, learner, deck, card, stability, due, day, day));
        return this;
    }

    /** What a learner does not want to be asked of a deck; lists as JSON with single quotes. */
    public Town marked(String learner, String deck, long version, String suspended, String buried) {
        house.publish(
                "scheduler.marks.v1",
                school + "/" + learner + "/" + deck,
                "MarksState",
                version,
                ("{'school':'%s','learner':'%s','deck':'%s','version':%d,'suspended':%s,"
                                + "'buried':%s}")
                        .formatted(school, learner, deck, version, suspended, buried)
                        .replace('\'', '"'));
        return this;
    }

    /** What the school takes for late; null if it no longer says. */
    public Town choseLateAfter(long version, @Nullable Integer days) {
        house.publish(
                "scheduler.settings.v1",
                school + "/school/" + school,
                "SettingsState",
                version,
                ("{'school':'%1$s','scope':'school','id':'%1$s','version':%2$d,'chosen':{%3$s},"
                                + "'deleted':%4$s}")
                        .formatted(
                                school,
                                version,
                                days == null ? "" : "'lateAfterDays':" + days,
                                days == null)
                        .replace('\'', '"'));
        return this;
    }

    public Town reviewed(
            String learner,
            String deck,
            String card,
            String session,
            String id,
            int rating,
            Instant at) {
        return asked("SPACED", "SELF_RATED")
                .answers(learner, deck, card, session, id, 1, rating, at);
    }

    /** Answers to questions of one kind, in one mode. */
    public Asked asked(String mode, String kind) {
        return new Asked(mode, kind);
    }

    /** How questions are asked. */
    public final class Asked {
        private final String mode;
        private final String kind;

        private Asked(String mode, String kind) {
            this.mode = mode;
            this.kind = kind;
        }

        /** An answer or, with a version above 1, its correction. */
        public Town answers(
                String learner,
                String deck,
                String card,
                String session,
                String id,
                int version,
                int rating,
                Instant at) {
            return Town.this.answers(
                    mode, kind, learner, deck, card, session, id, version, rating, at, at);
        }
    }

    /** A self-rated answer that the server received at another time than it was given. */
    public Town received(
            String learner,
            String deck,
            String card,
            String session,
            String id,
            Instant at,
            Instant receivedAt) {
        return answers(
                "SPACED", "SELF_RATED", learner, deck, card, session, id, 1, 3, at, receivedAt);
    }

    private Town answers(
            String mode,
            String kind,
            String learner,
            String deck,
            String card,
            String session,
            String id,
            int version,
            int rating,
            Instant at,
            Instant receivedAt) {
        house.publish(
                "review.reviews.v1",
                school + "/" + learner,
                version == 1 ? "ReviewRecorded" : "ReviewCorrected",
                version,
                ("{'id':'%s','version':%d,'school':'%s','learner':'%s','session':'%s',"
                                + "'mode':'%s','deck':'%s','card':'%s','rating':%d,"
                                + "'questionKind':'%s','answeredAt':'%s','receivedAt':'%s',"
                                + "'zone':'Europe/Berlin','responseMs':1500,'hint':false}")
                        .replace('\'', '"')
                        .formatted(
                                id,
                                version,
                                school,
                                learner,
                                session,
                                mode,
                                deck,
                                card,
                                rating,
                                kind,
                                at,
                                receivedAt));
        return this;
    }

    /** The words of an answer; without any, they were erased. */
    public Town said(
            String learner, String deck, String card, String review, int version, String... words) {
        house.publish(
                "review.texts.v1",
                school + "/" + learner + "/" + review,
                "TextState",
                version,
                ("{'id':'%s','school':'%s','learner':'%s','deck':'%s','card':'%s','given':'%s',"
                                + "'prompt':'%s','expected':'%s','deleted':%s,'version':%d}")
                        .replace('\'', '"')
                        .formatted(
                                review,
                                school,
                                learner,
                                deck,
                                card,
                                words.length == 0 ? "-" : words[0],
                                words.length == 0 ? "-" : words[1],
                                words.length == 0 ? "-" : words[2],
                                words.length == 0,
                                version));
        return this;
    }

    public Town started(String learner, String deck, String mode, String session, Instant at) {
        house.publish(
                "review.sessions.v1",
                school + "/" + learner,
                "SessionStarted",
                1,
                ("{'session':'%s','school':'%s','learner':'%s','deck':'%s','mode':'%s',"
                                + "'at':'%s'}")
                        .replace('\'', '"')
                        .formatted(session, school, learner, deck, mode, at));
        return this;
    }

    /** A session's end with the fields of its result, in which single quotes stand for double. */
    public Town finished(
            String learner, String deck, String mode, String session, Instant at, String result) {
        house.publish(
                "review.sessions.v1",
                school + "/" + learner,
                "SessionFinished",
                1,
                ("{'session':'%s','school':'%s','learner':'%s','at':'%s',"
                                + "'result':{'deck':'%s','mode':'%s',"
                                + result
                                + "}}")
                        .replace('\'', '"')
                        .formatted(session, school, learner, at, deck, mode));
        return this;
    }

    public Town ended(String sid) {
        house.publish(
                "roster.signins.v1",
                school + "/" + sid,
                "SignInEnded",
                1,
                "{'sid':'%s','school':'%s','person':'p','endedAt':'%s','version':1}"
                        .replace('\'', '"')
                        .formatted(sid, school, Instant.now()));
        return this;
    }
}
