package engram.scheduler.preview.model;

import static org.assertj.core.api.Assertions.assertThat;

import engram.fsrs.CardState;
import engram.fsrs.MemoryState;
import engram.fsrs.Phase;
import engram.fsrs.Rating;
import engram.fsrs.Weights;
import engram.scheduler.place.model.Scope;
import engram.scheduler.preview.model.Load.Deck;
import engram.scheduler.settings.model.Chosen;
import engram.scheduler.settings.model.Effective;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class LoadTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static Load load(List<Deck> decks, Effective settings) {
        return Load.of(
                decks, settings.cards(Weights.DEFAULT).scheduling(), settings.queue(), NOW, ZONE);
    }

    private static Effective chosen(String field, Object value) {
        return Effective.STANDARD.with(Scope.SCHOOL, Chosen.of(Map.of(field, value)));
    }

    private static double sum(double[] days) {
        return DoubleStream.of(days).sum();
    }

    private static CardState answered(int daysAgo, double stability) {
        var at = NOW.minus(Duration.ofDays(daysAgo));
        var memory = new MemoryState(stability, 5);
        return new CardState(Phase.REVIEW, 0, NOW, 5, memory, 3, 0, at, Rating.GOOD);
    }

    @Test
    void where_there_are_no_cards_it_is_that_of_twenty_new_ones_a_day() {
        var load = load(List.of(), Effective.STANDARD);
        assertThat(load.cards()).isZero();
        assertThat(load.reviews()).hasSize(30);
        assertThat(load.reviews()[0]).isZero();
        assertThat(sum(load.reviews())).isPositive();
        assertThat(load.minutes()).hasSize(30);
        assertThat(load.minutes()[0]).isGreaterThan(1);
    }

    @Test
    void a_card_that_would_be_due_today_is_reviewed_today() {
        var load = load(List.of(new Deck(List.of(answered(10, 10)), 0)), Effective.STANDARD);
        assertThat(load.cards()).isEqualTo(1);
        assertThat(load.reviews()[0]).isEqualTo(1);
    }

    @Test
    void less_desired_retention_means_fewer_reviews() {
        var decks = List.of(new Deck(Collections.nCopies(300, answered(3, 8)), 100));
        assertThat(sum(load(decks, chosen("desiredRetention", 0.75)).reviews()))
                .isLessThan(sum(load(decks, chosen("desiredRetention", 0.95)).reviews()));
    }

    @Test
    void the_limits_of_a_day_hold_for_each_deck() {
        var deck = new Deck(Collections.nCopies(50, answered(20, 8)), 0);
        var load = load(List.of(deck, deck), chosen("reviewsPerDay", 10));
        assertThat(load.cards()).isEqualTo(100);
        assertThat(load.reviews()[0]).isEqualTo(20);
    }
}
