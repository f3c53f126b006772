package engram.gateway.classroom;

import engram.access.Caller;
import engram.access.Problem;
import engram.gateway.session.Answers;
import engram.gateway.session.model.Review;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answers behind a line of the class table. */
@Controller("/api/classes/{class}/decks/{deck}/learners/{person}/answers")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "class table")
final class AnswersController {
    private static final int MOST = 200;

    private final TableAccess access;
    private final Answers answers;

    AnswersController(TableAccess access, Answers answers) {
        this.access = access;
        this.answers = answers;
    }

    /**
     * An answer as it is known now: corrected ones as corrected, undone ones not at all.
     *
     * @param questionKind SELF_RATED, SELF_CHECK, WRITTEN, CHOICE, TRUE_FALSE or MATCHING
     * @param rating 1 Again to 4 Easy
     */
    @Serdeable
    @Schema(name = "LearnerAnswer")
    record LearnerAnswer(
            String cardId,
            String mode,
            String questionKind,
            int rating,
            Instant answeredAt,
            String sessionId) {
        static LearnerAnswer of(Review review) {
            return new LearnerAnswer(
                    review.card(),
                    review.mode(),
                    review.kind(),
                    review.rating(),
                    review.at(),
                    review.session());
        }
    }

    /**
     * Answers, the newest first.
     *
     * @param next a cursor for the rest; null at the end
     */
    @Serdeable
    @Schema(name = "LearnerAnswers")
    record LearnerAnswers(List<LearnerAnswer> items, @Nullable String next) {}

    @Get
    @Operation(
            operationId = "listAnswers",
            summary = "A learner's answers to the cards of a deck, the newest first")
    @ApiResponse(responseCode = "200", description = "The learner's answers")
    @ApiResponse(responseCode = "403", description = "The caller is a learner of the class")
    @ApiResponse(
            responseCode = "404",
            description = "No such class, deck or learner of the class for the caller")
    LearnerAnswers list(
            Authentication authentication,
            @PathVariable("class") String classId,
            String deck,
            String person,
            @QueryValue(defaultValue = "50") int limit,
            @Nullable @QueryValue String cursor) {
        if (limit < 1 || limit > MOST) throw Problem.invalid("limit", "is 1 to 200").refusal();
        var caller = Caller.of(authentication);
        access.requireTeacher(caller, classId);
        access.requireAssigned(caller, classId, deck);
        access.requireLearner(caller, classId, person);
        var page = answers.newestFirst(caller.school(), person, deck, cursor, limit);
        return new LearnerAnswers(
                page.answers().stream().map(LearnerAnswer::of).toList(), page.next());
    }
}
