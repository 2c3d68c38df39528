package dev.sekisho.identity.proof.rest;

import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.proof.Proofs;
import dev.sekisho.identity.proof.StartProof;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kit.caller.Caller;
import dev.sekisho.kit.origin.CallerOrigin;
import dev.sekisho.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Proving who one is: a session with the vendor, and how it stands. */
@Path("/v1/identity-proofs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("customer")
@Tag(name = "proof")
class IdentityProofResource {

    private final StartProof startProof;
    private final Proofs proofs;
    private final Transaction transaction;
    private final Caller caller;
    private final CallerOrigin origin;

    IdentityProofResource(
            StartProof startProof, Proofs proofs, Transaction transaction, Caller caller, CallerOrigin origin) {
        this.startProof = startProof;
        this.proofs = proofs;
        this.transaction = transaction;
        this.caller = caller;
        this.origin = origin;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(summary = "Open a session with the eKYC vendor")
    @APIResponse(responseCode = "201", description = "The proof, and where the applicant goes")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "401", description = "Problem unauthenticated")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "422", description = "Problem method-ended: the method takes no new proofs")
    @APIResponse(responseCode = "429", description = "Problem too-many-proofs")
    @APIResponse(responseCode = "503", description = "Problem vendor-away")
    public StartedView start(@NotNull @Valid ProofRequest request) {
        return StartedView.of(startProof.start(new AccountId(caller.accountId()), request.method(), origin.now()));
    }

    @GET
    @Path("/{proofId}")
    @Operation(summary = "How a proof stands")
    @APIResponse(responseCode = "200", description = "Pending until the vendor said something final")
    @APIResponse(responseCode = "401", description = "Problem unauthenticated")
    @APIResponse(responseCode = "404", description = "Problem not-found, also for a proof of somebody else")
    public ProofStateView proof(@PathParam("proofId") UUID proofId) {
        AccountId owner = new AccountId(caller.accountId());
        return transaction
                .call(() -> proofs.find(proofId, owner))
                .map(ProofStateView::of)
                .orElseThrow(() -> ProblemException.of(404, "not-found", "There is no such proof")
                        .build());
    }

    /** How somebody wants to prove who they are. */
    record ProofRequest(@NotNull IdentityMethod method) {}
}
