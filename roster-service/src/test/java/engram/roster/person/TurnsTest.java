package engram.roster.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final int MOST = 150;

    private final Turns turns = new Turns(1, MOST);
    private final CountDownLatch gate = new CountDownLatch(1);
    private final AtomicInteger done = new AtomicInteger();

    @AfterEach
    void close() {
        turns.close();
    }

    private int work() throws InterruptedException {
        gate.await();
        return done.incrementAndGet();
    }

    private List<Future<Integer>> crowd(int size) {
        var crowd = new ArrayList<Future<Integer>>();
        for (var i = 0; i < size; i++) crowd.add(turns.submit("crowd", this::work));
        return crowd;
    }

    @Test
    void a_hundred_and_fifty_of_one_address_delay_another_by_two_at_most() throws Exception {
        crowd(MOST);
        var other = turns.submit("other", this::work);
        gate.countDown();

        assertThat(other.get(30, TimeUnit.SECONDS)).isLessThanOrEqualTo(3);
    }

    @Test
    void without_room_the_longest_lane_loses_its_last_and_all_the_others_are_done()
            throws Exception {
        var crowd = crowd(MOST);
        var others = new ArrayList<Future<Integer>>();
        for (var i = 0; i < MOST / 2; i++) others.add(turns.submit("other " + i, this::work));
        gate.countDown();

        for (var each : others) assertThat(each.get(30, TimeUnit.SECONDS)).isPositive();
        assertThat(crowd.getFirst().get(30, TimeUnit.SECONDS)).isPositive();
        assertThat(crowd.getLast().isCancelled()).isTrue();
        assertThat(crowd).filteredOn(Future::isCancelled).hasSizeBetween(MOST / 2 - 1, MOST / 2);
    }

    @Test
    void a_lane_that_is_alone_has_all_the_room_and_no_more() throws Exception {
        var crowd = crowd(2 * MOST);
        gate.countDown();

        assertThat(crowd.getFirst().get(30, TimeUnit.SECONDS)).isPositive();
        assertThat(crowd).filteredOn(Future::isCancelled).hasSizeBetween(MOST - 1, MOST);
    }
}
