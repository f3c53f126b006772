package engram.roster.member;

import engram.manners.Problem;
import engram.roster.Texts;
import engram.roster.person.model.Person;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The people to put into a class, at most 100 at once. */
@Serdeable
@Schema(name = "Guests")
record Guests(@NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Guest> people) {

    private static final String INVITED =
            "somebody signs in with this; if it is them, they find the invitation there,"
                    + " otherwise use another";

    /** A learner to be; at least one of e-mail address and user name. */
    @Serdeable
    @Schema(name = "Guest", description = "At least one of email and userName")
    record Guest(
            @NotBlank @Size(max = 100) @Pattern(regexp = Texts.LINE, message = Texts.LINE_RULE)
                    String name,
            @Nullable @Email @Size(max = 254) @Schema(maxLength = 254) String email,
            @Nullable @Pattern(regexp = Texts.USER_NAME, message = Texts.USER_NAME_RULE)
                    String userName) {}

    /** What came of one of them. */
    enum Status {
        created,
        enrolled,
        invited,
        refused
    }

    /** Answers in the order of the guests. */
    @Serdeable
    @Schema(name = "GuestResults")
    record Results(List<Result> results) {
        static Results of(List<Invite.Outcome> outcomes) {
            return new Results(outcomes.stream().map(Guests::result).toList());
        }
    }

    /**
     * The answer for one guest.
     *
     * @param person null if invited or refused
     * @param password of a new account; told this once
     * @param reason why invited or refused
     */
    @Serdeable
    @Schema(name = "GuestResult")
    record Result(
            Status status,
            @Nullable Invited person,
            @Nullable String password,
            @Nullable String reason) {}

    /** A person who is in the class now. */
    @Serdeable
    @Schema(name = "Invited")
    record Invited(String id, String name) {
        static Invited of(Person person) {
            return new Invited(person.id(), person.name());
        }
    }

    /** The guests, each with something to sign in with. */
    List<Invite.Guest> checked() {
        for (var i = 0; i < people.size(); i++) {
            if (people.get(i).email() == null && people.get(i).userName() == null)
                throw Problem.invalid("people[" + i + "].email", "is needed, or a userName")
                        .refusal();
        }
        return people.stream()
                .map(each -> new Invite.Guest(each.name(), each.email(), each.userName()))
                .toList();
    }

    private static Result result(Invite.Outcome outcome) {
        return switch (outcome) {
            case Invite.Outcome.Created(var person, var password) ->
                    new Result(Status.created, Invited.of(person), password, null);
            case Invite.Outcome.Enrolled(var person) ->
                    new Result(Status.enrolled, Invited.of(person), null, null);
            case Invite.Outcome.Invited _ -> new Result(Status.invited, null, null, INVITED);
            case Invite.Outcome.Refused(var reason) ->
                    new Result(Status.refused, null, null, reason);
        };
    }
}
