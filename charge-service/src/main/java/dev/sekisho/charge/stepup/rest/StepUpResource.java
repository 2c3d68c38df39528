package dev.sekisho.charge.stepup.rest;

import dev.sekisho.charge.stepup.AnswerStepUp;
import dev.sekisho.charge.stepup.RequestStepUp;
import dev.sekisho.charge.stepup.StepUpHead;
import dev.sekisho.charge.stepup.StepUpId;
import dev.sekisho.charge.stepup.StepUpThing;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.caller.Caller;
import dev.sekisho.kit.problem.Problem;
import dev.sekisho.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The customer's word for a large transfer or payout of their own. */
@Path("/v1/step-ups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("customer")
@Tag(name = "step-ups")
class StepUpResource {

    private final RequestStepUp request;
    private final AnswerStepUp answer;
    private final Caller caller;

    StepUpResource(RequestStepUp request, AnswerStepUp answer, Caller caller) {
        this.request = request;
        this.answer = answer;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(202)
    @Operation(
            summary = "Have a code sent that approves exactly one transfer or payout",
            description =
                    "Asked for by transfer-refused or payout-refused with rule STEP_UP_REQUIRED. The message says what"
                            + " it approves.")
    @APIResponse(
            responseCode = "202",
            description = "The code is on its way",
            content = @Content(schema = @Schema(implementation = StepUpView.class)))
    @APIResponse(
            responseCode = "400",
            description = "Not a transfer or payout",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "step-up-refused: no code is sent to this customer now",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "429",
            description = "too-many-step-ups",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "identity-service-unavailable: ask anew",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public StepUpView request(@NotNull @Valid StepUpRequest body) {
        StepUpId id = StepUpId.random();
        StepUpThing thing = new StepUpThing(body.operation().operation, body.payeeId(), Money.yen(body.amountYen()));
        return switch (request.request(new StepUpHead(id, own(), thing))) {
            case CODE_SENT -> new StepUpView(id.value(), StepUpView.State.CODE_SENT);
            case REFUSED ->
                throw ProblemException.of(422, "step-up-refused", "No code is sent")
                        .build();
            case TOO_MANY ->
                throw ProblemException.of(429, "too-many-step-ups", "No further code is sent for now")
                        .build();
            case UNAVAILABLE -> throw unavailable();
        };
    }

    @POST
    @Path("/{id}/attempts")
    @Operation(summary = "Answer the code")
    @APIResponse(
            responseCode = "200",
            description = "Approved: give stepUpId with the transfer or payout within a few minutes",
            content = @Content(schema = @Schema(implementation = StepUpView.class)))
    @APIResponse(
            responseCode = "400",
            description = "Not a code",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "The customer was not asked under this id",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "code-refused, whatever the reason",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "identity-service-unavailable",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public StepUpView answer(@PathParam("id") UUID id, @NotNull @Valid CodeRequest body) {
        return switch (answer.answer(new StepUpId(id), own(), body.code())) {
            case APPROVED -> new StepUpView(id, StepUpView.State.APPROVED);
            case REFUSED ->
                throw ProblemException.of(422, "code-refused", "The code is not accepted")
                        .build();
            case UNKNOWN ->
                throw ProblemException.of(404, "step-up-unknown", "There is no such question")
                        .build();
            case UNAVAILABLE -> throw unavailable();
        };
    }

    private WalletId own() {
        return new WalletId(caller.accountId());
    }

    private static ProblemException unavailable() {
        return ProblemException.of(503, "identity-service-unavailable", "The code cannot be looked at just now")
                .build();
    }

    /** What the customer is about to do. */
    record StepUpRequest(
            @NotNull Way operation,

            @NotNull @Schema(description = "The other wallet, or the own link")
            UUID payeeId,

            @Min(1) @Max(StepUpRequest.MOST_YEN) @Schema(description = "Whole yen")
            long amountYen) {

        /** As much as one transfer may be at most. */
        static final long MOST_YEN = 10_000_000;
    }

    /** The ways out of a wallet. */
    enum Way {
        TRANSFER(dev.sekisho.kernel.suspension.Operation.TRANSFER),
        PAYOUT(dev.sekisho.kernel.suspension.Operation.PAYOUT);

        private final dev.sekisho.kernel.suspension.Operation operation;

        Way(dev.sekisho.kernel.suspension.Operation operation) {
            this.operation = operation;
        }
    }

    /** What the customer typed; never printed. */
    record CodeRequest(
            @NotNull @Pattern(regexp = "[0-9]{6}") String code) {

        @Override
        public String toString() {
            return "CodeRequest[redacted]";
        }
    }

    /** A question as its customer sees it. */
    record StepUpView(UUID stepUpId, State state) {

        /** Where it stands. */
        enum State {
            CODE_SENT,
            APPROVED
        }
    }
}
