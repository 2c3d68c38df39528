package dev.sekisho.link.request.rest;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.link.request.HearFromBank;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Where a bank says that its depositor has answered in its app. The bank's signature is all that is asked for, over a secret
 * that is bound to one request and one bank, and good for one notification.
 */
@Path("/v1/bank-notifications/{bankCode}")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "bank returns")
class BankNotificationResource {

    private final HearFromBank bank;

    BankNotificationResource(HearFromBank bank) {
        this.bank = bank;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Hears that a depositor has answered in the bank's app; the answer itself is asked of the bank",
            description = "notification is signed by the bank (ES256, type approval-notification+jwt).")
    @APIResponse(responseCode = "204", description = "Heard; what came of it is not said")
    @APIResponse(
            responseCode = "400",
            description = "Problem bank-notification-unknown, invalid-request or malformed-json")
    public void hear(
            @PathParam("bankCode") @NotNull @Pattern(regexp = "[0-9]{4}") String bankCode,
            @NotNull @Valid SignedNotification signed) {
        if (!bank.heard(new BankCode(bankCode), signed.notification())) {
            throw ProblemException.of(400, "bank-notification-unknown", "Nobody waits for this")
                    .build();
        }
    }

    /** A JWS in compact form. */
    record SignedNotification(
            @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{1,512}\\.[A-Za-z0-9_-]{1,3072}\\.[A-Za-z0-9_-]{1,512}") String notification) {

        @Override
        public String toString() {
            return "SignedNotification[***]";
        }
    }
}
