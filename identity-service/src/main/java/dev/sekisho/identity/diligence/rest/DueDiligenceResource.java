package dev.sekisho.identity.diligence.rest;

import dev.sekisho.identity.diligence.AnswerDueDiligence;
import dev.sekisho.identity.diligence.DiligenceAnswers;
import dev.sekisho.identity.diligence.DiligenceOutcome;
import dev.sekisho.identity.diligence.DiligenceRules;
import dev.sekisho.identity.diligence.DueDiligence;
import dev.sekisho.identity.diligence.DueDiligences;
import dev.sekisho.identity.diligence.ExpectedUse;
import dev.sekisho.identity.diligence.Occupation;
import dev.sekisho.identity.diligence.RelationPurpose;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kit.caller.Caller;
import dev.sekisho.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a customer says of occupation and purpose; asked again when the answers are over. */
@Path("/v1/due-diligence")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("customer")
@Tag(name = "diligence")
class DueDiligenceResource {

    private final AnswerDueDiligence answerDueDiligence;
    private final DueDiligences diligences;
    private final DiligenceRules rules;
    private final Transaction transaction;
    private final Caller caller;

    DueDiligenceResource(
            AnswerDueDiligence answerDueDiligence,
            DueDiligences diligences,
            DiligenceRules rules,
            Transaction transaction,
            Caller caller) {
        this.answerDueDiligence = answerDueDiligence;
        this.diligences = diligences;
        this.rules = rules;
        this.transaction = transaction;
        this.caller = caller;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Answer the questions of due diligence; what was answered before is kept")
    @APIResponse(responseCode = "200", description = "The answers that stand, and until when")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "401", description = "Problem unauthenticated")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "429", description = "Problem too-many-answers")
    public DiligenceView answer(@NotNull @Valid AnswersRequest request) {
        DiligenceOutcome outcome = answerDueDiligence.answer(new AccountId(caller.accountId()), request.answers());
        if (outcome instanceof DiligenceOutcome.Kept kept) {
            return view(kept.diligence());
        } else if (outcome instanceof DiligenceOutcome.TooMany) {
            throw ProblemException.of(429, "too-many-answers", "The answers cannot be changed again for now")
                    .build();
        }
        throw notFound();
    }

    @GET
    @Operation(summary = "The answers that were given last")
    @APIResponse(responseCode = "200", description = "The answers, and until when they are good")
    @APIResponse(responseCode = "401", description = "Problem unauthenticated")
    @APIResponse(responseCode = "404", description = "Problem not-found: nothing was answered yet")
    public DiligenceView answers() {
        AccountId owner = new AccountId(caller.accountId());
        return transaction
                .call(() -> diligences.latest(owner))
                .map(this::view)
                .orElseThrow(DueDiligenceResource::notFound);
    }

    private DiligenceView view(DueDiligence diligence) {
        DiligenceAnswers said = diligence.answers();
        return new DiligenceView(
                diligence.version(),
                said.occupation(),
                said.purposes(),
                said.expectedUse(),
                said.politicallyExposed(),
                said.residentAbroad(),
                diligence.answeredAt(),
                rules.goodUntil(diligence));
    }

    private static ProblemException notFound() {
        return ProblemException.of(404, "not-found", "There is no such account or answer")
                .build();
    }

    /** A customer's answers; never printed. */
    record AnswersRequest(
            @NotNull Occupation occupation,
            @NotNull @Size(min = 1, max = 8) List<@NotNull RelationPurpose> purposes,
            @NotNull ExpectedUse expectedUse,
            @NotNull Boolean politicallyExposed,
            @NotNull Boolean residentAbroad) {

        DiligenceAnswers answers() {
            return new DiligenceAnswers(occupation, purposes, expectedUse, politicallyExposed, residentAbroad);
        }

        @Override
        public String toString() {
            return "AnswersRequest[redacted]";
        }
    }

    /** The answers as their giver sees them. */
    record DiligenceView(
            int version,
            Occupation occupation,
            List<RelationPurpose> purposes,
            ExpectedUse expectedUse,
            boolean politicallyExposed,
            boolean residentAbroad,
            Instant answeredAt,
            Instant goodUntil) {}
}
