package engram.gateway.classroom;

import engram.access.Caller;
import engram.manners.Id;
import engram.manners.Problem;
import engram.gateway.school.Schools;
import engram.gateway.session.Answers;
import engram.gateway.session.Texts;
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
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answers behind a line of the class table. */
@Controller("/api/classes/{class}/decks/{deck}/learners/{person}/answers")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "class table")
class AnswersController {
    private static final int MOST = 200;
    private static final List<String> MODES =
            List.of("SPACED", "FLASHCARDS", "LEARN", "TEST", "MATCHING");

    private final TableAccess access;
    private final Answers answers;
    private final Texts texts;
    private final Schools schools;

    AnswersController(TableAccess access, Answers answers, Texts texts, Schools schools) {
        this.schools = schools;
        this.access = access;
        this.answers = answers;
        this.texts = texts;
    }

    /**
     * An answer as it is known now: corrected ones as corrected, undone ones not at all.
     *
     * @param questionKind SELF_RATED, SELF_CHECK, WRITTEN, CHOICE, TRUE_FALSE or MATCHING
     * @param rating 1 Again to 4 Easy
     * @param late whether it is self-rated and came so long after it was given (7 days, or what the
     *     school chose), or with so many others, that nobody can tell when that was; it counts for
     *     memory, and not for being on time
     * @param given what was typed or chosen, in Learn or Test; null where nothing was, or not yet
     * @param prompt what was asked then, at most 1,000 characters of it; null with {@code given}
     * @param expected what was right then, likewise
     */
    @Serdeable
    @Schema(name = "LearnerAnswer")
    record LearnerAnswer(
            String cardId,
            String mode,
            String questionKind,
            int rating,
            Instant answeredAt,
            String sessionId,
            boolean late,
            @Nullable String given,
            @Nullable String prompt,
            @Nullable String expected) {
        static LearnerAnswer of(Review review, Texts.@Nullable Text text, int lateAfterDays) {
            return new LearnerAnswer(
                    review.card(),
                    review.mode(),
                    review.kind(),
                    review.rating(),
                    review.at(),
                    review.session(),
                    review.daysKept() >= lateAfterDays,
                    text == null ? null : text.given(),
                    text == null ? null : text.prompt(),
                    text == null ? null : text.expected());
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
            summary = "A learner's answers to the cards of a deck, the newest first",
            description = "A cursor is of one mode and session; with others it is refused")
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
            @Parameter(
                            description = "Only answers given in this mode",
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "SPACED",
                                                "FLASHCARDS",
                                                "LEARN",
                                                "TEST",
                                                "MATCHING"
                                            }))
                    @Nullable
                    @QueryValue
                    String mode,
            @Parameter(
                            description = "Only answers given in this session of the learner",
                            schema = @Schema(pattern = Id.GRAMMAR))
                    @Nullable
                    @QueryValue
                    String session,
            @QueryValue(defaultValue = "50") @Min(1) @Max(MOST) int limit,
            @Nullable @QueryValue String cursor) {
        if (mode != null && !MODES.contains(mode))
            throw Problem.invalid("mode", "is one of " + String.join(", ", MODES)).refusal();
        if (session != null && !session.matches(Id.GRAMMAR))
            throw Problem.invalid("session", Id.RULE).refusal();
        var caller = Caller.of(authentication);
        access.requireTeacher(caller, classId);
        access.requireAssigned(caller, classId, deck);
        access.requireLearner(caller, classId, person);
        var wanted = new Answers.Wanted(caller.school(), person, deck, mode, session);
        var page = answers.newestFirst(wanted, cursor, limit);
        var lateAfterDays = schools.lateAfterDays(caller.school());
        var words = texts.of(caller.school(), person, page.answers());
        return new LearnerAnswers(
                page.answers().stream()
                        .map(each -> LearnerAnswer.of(each, words.get(each.id()), lateAfterDays))
                        .toList(),
                page.next());
    }
}
