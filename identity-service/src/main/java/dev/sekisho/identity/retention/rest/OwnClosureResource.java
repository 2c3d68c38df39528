package dev.sekisho.identity.retention.rest;

import dev.sekisho.identity.account.Password;
import dev.sekisho.identity.retention.CloseOwnAccount;
import dev.sekisho.identity.retention.OwnClosure;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kit.caller.Caller;
import dev.sekisho.kit.clock.SystemClock;
import dev.sekisho.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Where a holder ends the relation. */
@Path("/v1/account/closures")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("customer")
@Tag(name = "account")
class OwnClosureResource {

    private final CloseOwnAccount close;
    private final Caller caller;
    private final SystemClock clock;

    OwnClosureResource(CloseOwnAccount close, Caller caller, SystemClock clock) {
        this.close = close;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            summary = "Close one's own account, by the password",
            description = "Nobody signs in any more and nothing is cleared; the records are kept for seven years. The"
                    + " wallet has to be empty, with nothing under way to it.")
    @APIResponse(responseCode = "201", description = "When it ended and until when its records are kept")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "401", description = "Problem unauthenticated")
    @APIResponse(responseCode = "403", description = "Problem step-up-refused: the password, whatever of it")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(
            responseCode = "422",
            description = "Problem closure-refused with its reason: ACCOUNT_HELD, WALLET_NOT_EMPTY")
    @APIResponse(responseCode = "503", description = "Problem wallet-unknown: ask again")
    public OwnClosureView close(@NotNull @Valid OwnClosureRequest request) {
        OwnClosure outcome = close.close(new AccountId(caller.accountId()), request.password(), clock.instant());
        if (outcome instanceof OwnClosure.Closed closed) {
            return new OwnClosureView(
                    closed.retention().endedAt(), closed.retention().keepUntil());
        }
        throw problem(outcome);
    }

    private static ProblemException problem(OwnClosure outcome) {
        if (outcome instanceof OwnClosure.StepUpRefused) {
            return ProblemException.of(403, "step-up-refused", "The password is not accepted")
                    .build();
        } else if (outcome instanceof OwnClosure.Refused refused) {
            return ProblemException.of(422, "closure-refused", "The account is not closed")
                    .with("reason", refused.reason())
                    .build();
        } else if (outcome instanceof OwnClosure.NotNow) {
            return ProblemException.of(503, "wallet-unknown", "It is not known what is in the wallet; try again")
                    .build();
        }
        return ProblemException.of(404, "not-found", "There is no such account").build();
    }

    /** By what the holder shows that it is them. */
    record OwnClosureRequest(
            @NotBlank @Size(min = Password.SHORTEST, max = Password.LONGEST) String password) {

        @Override
        public String toString() {
            return "OwnClosureRequest[redacted]";
        }
    }

    /** How long the records are kept. */
    record OwnClosureView(Instant endedAt, Instant keepUntil) {}
}
