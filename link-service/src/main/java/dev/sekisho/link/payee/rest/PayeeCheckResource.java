package dev.sekisho.link.payee.rest;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.bank.AccountType;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.payee.CheckPayee;
import dev.sekisho.link.payee.PayeeOutcome;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where compensation-service asks, before it pays, whether an account is held under a name. */
@Path("/internal/v1/payee-checks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("service:compensation-service")
@Tag(name = "internal payees")
class PayeeCheckResource {

    private final CheckPayee check;

    PayeeCheckResource(CheckPayee check) {
        this.check = check;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Asks the account's bank for the payee's name and compares",
            description = "What the bank keeps is never part of the answer.")
    @APIResponse(responseCode = "200", description = "EQUAL, DIFFERS, UNKNOWN_ACCOUNT, BANK_CANNOT or NOT_ANSWERED")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    public CheckView check(@NotNull @Valid AskedPayee asked) {
        return new CheckView(check.check(asked.account(), asked.holderKana()));
    }

    /** To whom money is to be sent. */
    record AskedPayee(
            @NotNull @Pattern(regexp = "[0-9]{4}") String bankCode,
            @NotNull @Pattern(regexp = "[0-9]{3}") String branchCode,
            @NotNull AccountType accountType,
            @NotNull @Pattern(regexp = "[0-9]{7}") String accountNumber,
            @NotBlank @Size(max = 100) String holderKana) {

        BankAccount account() {
            return new BankAccount(new BankCode(bankCode), branchCode, accountType, accountNumber);
        }

        @Override
        public String toString() {
            return "AskedPayee[***]";
        }
    }

    /** What came of it. */
    record CheckView(PayeeOutcome outcome) {}
}
