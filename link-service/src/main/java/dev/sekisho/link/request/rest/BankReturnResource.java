package dev.sekisho.link.request.rest;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.link.request.ReturnFromBank;
import dev.sekisho.link.request.WalletPage;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Where a bank's page sends the customer's browser back to. The state of the visit is all that is asked for: it is secret,
 * bound to one request and one bank, and good for one return.
 */
@Path("/v1/bank-returns/{bankCode}")
@Produces("application/json")
@PermitAll
@Tag(name = "bank returns")
class BankReturnResource {

    private static final String VISIBLE_ASCII = "[\\x21-\\x7e]{1,512}";

    private final ReturnFromBank returns;
    private final WalletPage wallet;

    BankReturnResource(ReturnFromBank returns, WalletPage wallet) {
        this.returns = returns;
        this.wallet = wallet;
    }

    @GET
    @Operation(
            summary = "Takes a customer back from the bank's page and sends them on to the wallet",
            description = "The answer has the same shape whatever became of the request.")
    @APIResponse(responseCode = "303", description = "On to the wallet's page, with the link request's id")
    @APIResponse(responseCode = "400", description = "Problem bank-return-unknown or invalid-request")
    public RestResponse<Void> back(
            @PathParam("bankCode") @NotNull @Pattern(regexp = "[0-9]{4}") String bankCode,
            @QueryParam("state") @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{43}") String state,
            @QueryParam("code") @Pattern(regexp = VISIBLE_ASCII) String code,
            @QueryParam("error") @Pattern(regexp = VISIBLE_ASCII) String error) {
        if ((code == null) == (error == null)) {
            throw unknown();
        }
        LinkRequestId request = returns.back(new BankCode(bankCode), state, Optional.ofNullable(code))
                .orElseThrow(BankReturnResource::unknown);
        return RestResponse.seeOther(wallet.of(request));
    }

    private static ProblemException unknown() {
        return ProblemException.of(400, "bank-return-unknown", "Nobody is expected back with this")
                .build();
    }
}
