package engram.gateway.classroom;

import engram.access.Access;
import engram.access.Caller;
import engram.access.Needs;
import engram.access.Right;
import engram.gateway.classroom.model.CardOverrides;
import engram.gateway.session.Answers;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The grades that the learners of a class overrode: where grading, or a card, is not fair. */
@Controller("/api/classes/{class}/decks/{deck}/overrides")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "class table")
final class OverridesController {
    private final TableAccess table;
    private final Access access;
    private final Answers answers;

    OverridesController(TableAccess table, Access access, Answers answers) {
        this.table = table;
        this.access = access;
        this.answers = answers;
    }

    /**
     * The overrides of one card, in Learn and Test.
     *
     * @param toRight answers that were graded anew, and are right now
     * @param toWrong answers that were graded anew, and are wrong now
     */
    @Serdeable
    @Schema(name = "CardOverrides")
    record Overrides(String cardId, int toRight, int toWrong) {}

    /**
     * Cards with overrides, those with the most first.
     *
     * @param next always null: the list is one page
     */
    @Serdeable
    @Schema(name = "DeckOverrides")
    record DeckOverrides(List<Overrides> items, @Nullable String next) {}

    @Needs(Right.TEACH_CLASS)
    @Get
    @Operation(
            operationId = "listOverrides",
            summary = "How often the learners of a class overrode grades, card by card")
    @ApiResponse(responseCode = "200", description = "The cards with overrides, most first")
    @ApiResponse(responseCode = "403", description = "The caller is a learner of the class")
    @ApiResponse(responseCode = "404", description = "No such class or deck for the caller")
    DeckOverrides list(
            Authentication authentication, @PathVariable("class") String classId, String deck) {
        var caller = Caller.of(authentication);
        table.requireTeacher(caller, classId);
        table.requireAssigned(caller, classId, deck);
        var learners =
                access.membersOf(caller.school(), classId).stream()
                        .filter(member -> member.role() == Caller.Role.LEARNER)
                        .map(Access.Enrolment::person)
                        .toList();
        var overridden = answers.overridden(caller.school(), deck, learners);
        return new DeckOverrides(
                CardOverrides.of(overridden).stream()
                        .map(each -> new Overrides(each.card(), each.toRight(), each.toWrong()))
                        .toList(),
                null);
    }
}
