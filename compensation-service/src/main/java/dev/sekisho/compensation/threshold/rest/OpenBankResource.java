package dev.sekisho.compensation.threshold.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.threshold.BankQuestions;
import dev.sekisho.compensation.threshold.BankQuestions.Voice;
import dev.sekisho.compensation.threshold.DecideOpenBank;
import dev.sekisho.compensation.threshold.DecideOpenBank.Outcome;
import dev.sekisho.compensation.threshold.DecidedQuestion;
import dev.sekisho.compensation.threshold.EndCause;
import dev.sekisho.compensation.threshold.QuestionHead;
import dev.sekisho.compensation.threshold.UndecidedQuestion;
import dev.sekisho.compensation.threshold.Wish;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.staff.StaffCaller;
import dev.sekisho.kit.staff.StaffStanding;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where it is decided by name whether a bank with confirmed damage stays open (A68). */
@Path("/v1/open-banks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "thresholds")
class OpenBankResource {

    private static final String ROLE = "support-supervisor";
    private static final int MOST_CHARS = 1_000;
    private static final String WORDS = "[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Zs}\\r\\n\\t]*";

    private final BankQuestions questions;
    private final DecideOpenBank decide;
    private final StaffCaller caller;
    private final StaffStanding standing;
    private final InstantSource clock;

    OpenBankResource(
            BankQuestions questions,
            DecideOpenBank decide,
            StaffCaller caller,
            StaffStanding standing,
            InstantSource clock) {
        this.questions = questions;
        this.decide = decide;
        this.caller = caller;
        this.standing = standing;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"staff:support", "staff:support-supervisor", "staff:auditor"})
    @Operation(
            summary =
                    "Open banks with confirmed damage that wait for a decision, the one that is due first comes first")
    @APIResponse(responseCode = "200", description = "At most one for a bank; it is stopped at decideBy")
    public List<QuestionView> undecided() {
        return questions.allUndecided().stream()
                .map(question -> QuestionView.of(
                        question, questions.wanting(question, Wish.STAY_OPEN).size()))
                .toList();
    }

    @POST
    @Path("/{questionId}/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:" + ROLE)
    @Operation(
            summary =
                    "Wants the bank to stay open, which takes two different people, or has it stopped, which takes one",
            description = "Damage that is confirmed in between makes both say it again. Stopped are LINK and CHARGE.")
    @APIResponse(responseCode = "200", description = "It is decided so")
    @APIResponse(responseCode = "202", description = "One more person has to want it")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "422", description = "Problem decided-otherwise")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public RestResponse<QuestionView> decide(
            @PathParam("questionId") UUID questionId, @NotNull @Valid AskedDecision asked) {
        standing.require(caller, ROLE);
        Actor actor = new Actor(caller.member().staffId(), caller.member().person());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Outcome came = decide.decide(questionId, new Voice(asked.decision(), actor, asked.note(), now));
        if (came instanceof Outcome.Decided decided) {
            return RestResponse.ok(QuestionView.of(decided.question()));
        }
        if (came instanceof Outcome.NeedsAnother waiting) {
            return RestResponse.ResponseBuilder.ok(QuestionView.of(waiting.question(), 1))
                    .status(RestResponse.Status.ACCEPTED)
                    .build();
        }
        throw came instanceof Outcome.DecidedOtherwise
                ? ProblemException.of(422, "decided-otherwise", "It was decided the other way before")
                        .build()
                : ProblemException.of(404, "not-found", "There is no such question")
                        .build();
    }

    /** What somebody wants, and why. */
    record AskedDecision(
            @NotNull Wish decision,

            @NotBlank @Size(max = MOST_CHARS) @Pattern(regexp = WORDS) String note) {}

    /** A bank of which it is or was to be decided whether it stays open. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record QuestionView(
            UUID questionId,
            String bankCode,
            Instant askedAt,
            Instant decideBy,
            Long confirmations,
            Integer personsForStayingOpen,
            Wish decision,
            EndCause cause) {

        static QuestionView of(UndecidedQuestion question, int persons) {
            QuestionHead head = question.head();
            return new QuestionView(
                    head.id(),
                    head.bank().value(),
                    head.askedAt(),
                    head.decideBy(),
                    question.confirmations(),
                    persons,
                    null,
                    null);
        }

        static QuestionView of(DecidedQuestion question) {
            QuestionHead head = question.head();
            return new QuestionView(
                    head.id(),
                    head.bank().value(),
                    head.askedAt(),
                    head.decideBy(),
                    null,
                    null,
                    question.decision(),
                    question.cause());
        }
    }
}
