package dev.sekisho.identity.proof.rest;

import dev.sekisho.identity.proof.Declaration;
import dev.sekisho.identity.proof.FinishCarrierProof;
import dev.sekisho.identity.proof.FinishCarrierProof.Outcome;
import dev.sekisho.identity.proof.StartCarrierProof;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kit.caller.Caller;
import dev.sekisho.kit.clock.SystemClock;
import dev.sekisho.kit.origin.CallerOrigin;
import dev.sekisho.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Proving who one is by the contract of one's line, for subscribers: a consent at the carrier, and its answer. */
@Path("/v1/carrier-proofs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("customer")
@Tag(name = "proof")
class CarrierProofResource {

    private static final String KANA = "[\\p{IsKatakana}\\p{IsHiragana}ー・ \u3000]{1,100}";
    private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    private final StartCarrierProof startProof;
    private final FinishCarrierProof finishProof;
    private final Caller caller;
    private final CallerOrigin origin;
    private final SystemClock clock;

    CarrierProofResource(
            StartCarrierProof startProof,
            FinishCarrierProof finishProof,
            Caller caller,
            CallerOrigin origin,
            SystemClock clock) {
        this.startProof = startProof;
        this.finishProof = finishProof;
        this.caller = caller;
        this.origin = origin;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(summary = "Have the carrier ask its subscriber for consent, for the line the account verified")
    @APIResponse(responseCode = "201", description = "The proof, and the carrier's page for the consent")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "401", description = "Problem unauthenticated")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "422", description = "Problem path-refused: for subscribers with a verified line only")
    @APIResponse(responseCode = "429", description = "Problem too-many-proofs")
    @APIResponse(responseCode = "503", description = "Problem vendor-away")
    public StartedView start(@NotNull @Valid DeclarationRequest request) {
        return StartedView.of(startProof.start(new AccountId(caller.accountId()), request.declaration(), origin.now()));
    }

    @POST
    @Path("/{proofId}/answers")
    @Operation(summary = "Ask the carrier what became of the consent")
    @APIResponse(responseCode = "200", description = "Pending until the subscriber decided at the carrier")
    @APIResponse(responseCode = "401", description = "Problem unauthenticated")
    @APIResponse(responseCode = "404", description = "Problem not-found, also for a proof of somebody else")
    @APIResponse(responseCode = "503", description = "Problem vendor-away")
    public ProofStateView answer(@PathParam("proofId") UUID proofId) {
        Outcome outcome = finishProof
                .finish(new AccountId(caller.accountId()), proofId, clock.instant())
                .orElseThrow(() -> ProblemException.of(404, "not-found", "There is no such proof")
                        .build());
        if (outcome.away()) {
            throw ProblemException.of(503, "vendor-away", "The carrier cannot be asked now; try again")
                    .build();
        }
        return ProofStateView.of(outcome.proof());
    }

    /** Who the applicant says they are; never printed. */
    record DeclarationRequest(
            @NotBlank @Pattern(regexp = KANA) String nameKana,
            @NotNull @Pattern(regexp = DATE) String birthDate) {

        Declaration declaration() {
            try {
                return new Declaration(nameKana.strip(), LocalDate.parse(birthDate));
            } catch (DateTimeException noSuchDay) {
                throw ProblemException.of(400, "invalid-request", "A field of the request is not valid")
                        .with("violations", List.of(Map.of("field", "birthDate", "rule", "Date")))
                        .build();
            }
        }

        @Override
        public String toString() {
            return "DeclarationRequest[redacted]";
        }
    }
}
