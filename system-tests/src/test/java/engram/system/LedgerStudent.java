package engram.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * One learner of the ledger in Learn, which the server grades: each question is answered until that
 * is acknowledged, every fifth one wrong and some of them twice.
 */
final class LedgerStudent {
    private final TestSchool.Learner account;
    private final String deck;
    private final Student student;
    private final Set<String> acknowledged = new HashSet<>();
    private final Set<String> known = new HashSet<>();

    LedgerStudent(TestSchool.Learner account, String deck) {
        this.account = account;
        this.deck = deck;
        this.student = new Student(account.api(), deck);
    }

    String id() {
        return account.id();
    }

    synchronized int acknowledged() {
        return acknowledged.size();
    }

    /** Cards that were answered right by typing, ever. */
    synchronized int known() {
        return known.size();
    }

    Void study(CountDownLatch enough) throws InterruptedException {
        for (var session = 0; enough.getCount() > 0; session++) study("learn-" + session, enough);
        return null;
    }

    private void study(String session, CountDownLatch enough) throws InterruptedException {
        var started =
                Ledger.answered(() ->
                        account.api()
                                .post(
                                        "/api/decks/" + deck + "/sessions",
                                        Map.of("id", session, "mode", "LEARN")));
        var question = started.ok().get("question");
        while (question.isObject() && !enough.await(100, TimeUnit.MILLISECONDS)) {
            answer(session, question);
            if (acknowledged() % 7 == 0) answer(session, question);
            question =
                    Ledger.answered(() -> account.api().get("/api/sessions/" + session))
                            .ok()
                            .get("question");
        }
    }

    private void answer(String session, JsonNode question) throws InterruptedException {
        var id = question.get("id").asText();
        var right = Integer.parseInt(id) % 5 != 0;
        var body = student.answer(question, right);
        Ledger.answered(() -> account.api().post("/api/sessions/" + session + "/answers", body))
                .ok();
        synchronized (this) {
            acknowledged.add(session + "/" + id);
            if (right && question.get("kind").asText().equals("WRITTEN"))
                known.add(question.get("prompt").asText());
        }
    }

    /** How many answers the learner's own list of sessions counts. */
    int answersInSessions() {
        var sum = 0;
        for (var session :
                account.api().get("/api/decks/" + deck + "/sessions?limit=200").ok().get("items"))
            sum += session.get("answers").asInt();
        return sum;
    }
}
