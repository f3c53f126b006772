package engram.review.graded.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import engram.review.graded.model.GradedSession;
import engram.review.graded.model.PlayedSessions;
import engram.review.graded.model.fact.Moment;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state of a session survives being stored. */
class SessionDocumentTest {
    private static final Moment NOW = new Moment(Instant.EPOCH, Instant.EPOCH);

    static List<GradedSession> sessions() {
        return PlayedSessions.all();
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void a_session_is_read_as_it_was_written(GradedSession session) {
        var written = SessionDocument.of(session, 1, List.of(), List.of(), NOW);

        assertThat(SessionDocument.session(throughBytes(written))).isEqualTo(session);
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void it_is_found_by_whose_it_is_and_whether_it_is_open(GradedSession session) {
        var written = SessionDocument.of(session, 1, List.of(), List.of(), NOW);

        assertThat(written.getString("_id")).isEqualTo("school:ada:session");
        assertThat(written.getString("study")).isEqualTo("school:ada:deck");
        assertThat(written.getBoolean("open")).isEqualTo(session.ended().isEmpty());
    }

    private static Document throughBytes(Document document) {
        var codecs = MongoClientSettings.getDefaultCodecRegistry();
        return new RawBsonDocument(document, codecs.get(Document.class))
                .decode(new DocumentCodec(codecs));
    }
}
