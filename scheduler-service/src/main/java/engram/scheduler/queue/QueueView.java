package engram.scheduler.queue;

import static java.nio.charset.StandardCharsets.UTF_8;

import engram.fsrs.CardState;
import engram.fsrs.Phase;
import engram.fsrs.Scheduler;
import engram.fsrs.Stage;
import engram.scheduler.cards.Card;
import engram.scheduler.cards.Cards;
import engram.scheduler.queue.model.Outlook;
import engram.scheduler.queue.model.PickKind;
import engram.scheduler.queue.model.Wording;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Enumeration;
import java.util.List;

/**
 * A queue as it goes out, with what each rating would lead to. It is made as it is read, so that of
 * a deck's texts only a few are in memory at once, however large they are.
 */
@Singleton
@SerdeImport(Stage.class)
@SerdeImport(Phase.class)
@SerdeImport(PickKind.class)
final class QueueView {
    /**
     * How many answers within steps a browser can go on without a server; each more triples the
     * size.
     */
    private static final int ANSWERS_AHEAD = 3;

    private static final String NO_CARDS = "\"cards\":[]";

    /** So many cards are read at once; their texts have 1 MB at most. */
    private static final int PART = 8;

    private final Cards cards;
    private final ObjectMapper json;

    QueueView(Cards cards, ObjectMapper json) {
        this.cards = cards;
        this.json = json;
    }

    /** A {@link QueueV1} in JSON. */
    InputStream of(ReadQueue.Found found, QueueMode mode) throws IOException {
        int depth =
                switch (mode) {
                    case SPACED -> ANSWERS_AHEAD;
                    case FLASHCARDS -> 0;
                };
        var study = found.study();
        var empty =
                json.writeValueAsString(
                        new QueueV1(
                                study.moment().now(),
                                List.of(),
                                QueueV1.Counts.of(found.counts())));
        var middle = empty.indexOf(NO_CARDS) + NO_CARDS.length() - 1;
        return new SequenceInputStream(
                new Parts(
                        found,
                        depth,
                        new Wording(study.moment()),
                        empty.substring(0, middle),
                        empty.substring(middle)));
    }

    /** The queue without its cards up to where they belong, the cards in parts, and the rest. */
    private final class Parts implements Enumeration<InputStream> {
        private final Study study;
        private final List<Listed> listed;
        private final int depth;
        private final Wording wording;
        private final String end;
        private String next;
        private int read;
        private boolean any;
        private boolean ended;

        Parts(ReadQueue.Found found, int depth, Wording wording, String beginning, String end) {
            this.study = found.study();
            this.listed = found.cards();
            this.depth = depth;
            this.wording = wording;
            this.next = beginning;
            this.end = end;
        }

        @Override
        public boolean hasMoreElements() {
            return !ended;
        }

        @Override
        public InputStream nextElement() {
            var text = new StringBuilder(next);
            next = "";
            if (read == listed.size()) {
                text.append(end);
                ended = true;
            } else {
                append(text);
            }
            return new ByteArrayInputStream(text.toString().getBytes(UTF_8));
        }

        /** A card that was deleted since the queue was read is left out. */
        private void append(StringBuilder text) {
            var part = listed.subList(read, Math.min(read + PART, listed.size()));
            var of = study.of();
            var texts =
                    cards.find(
                            of.learner().school(),
                            of.deck(),
                            part.stream().map(Listed::card).toList());
            for (var each : part) {
                var card = texts.get(each.card());
                if (card != null) append(text, QueueView.card(study, card, each, wording, depth));
            }
            read += part.size();
        }

        private void append(StringBuilder text, QueueV1.QueuedCard card) {
            if (any) text.append(',');
            any = true;
            try {
                text.append(json.writeValueAsString(card));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }

    private static QueueV1.QueuedCard card(
            Study study, Card card, Listed listed, Wording wording, int depth) {
        var state = listed.state();
        var pick = listed.pick();
        return new QueueV1.QueuedCard(
                card.id(),
                card.front(),
                card.back(),
                card.draft(),
                state.due(),
                Stage.of(state),
                state.phase(),
                card.draft() ? null : outcomes(study, card.id(), state, depth),
                pick == null ? null : WhyV1.of(pick, wording),
                study.marks().of(card.id()).flag(),
                study.leeches().leech(state.lapses()));
    }

    private static OutcomesV1 outcomes(Study study, String card, CardState state, int depth) {
        var now = study.moment().now();
        var last = state.lastReview();
        var at = last != null && last.isAfter(now) ? last : now;
        var scheduler = Scheduler.of(study.settings(), card);
        return OutcomesV1.of(Outlook.of(scheduler, state, at, study.moment().days().zone(), depth));
    }
}
