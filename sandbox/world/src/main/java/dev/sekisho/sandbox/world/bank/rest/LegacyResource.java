package dev.sekisho.sandbox.world.bank.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.sandbox.world.bank.AccountKey;
import dev.sekisho.sandbox.world.bank.Authentication;
import dev.sekisho.sandbox.world.bank.Bank;
import dev.sekisho.sandbox.world.bank.Depositor;
import dev.sekisho.sandbox.world.fault.rest.Faulty;
import dev.sekisho.sandbox.world.problem.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The registration interface of 2020: number and PIN, and the bank says OK. That was the hole. */
@Path("/banks/{code}/legacy/registrations")
class LegacyResource {

    private final BankDirectory directory;

    LegacyResource(BankDirectory directory) {
        this.directory = directory;
    }

    @POST
    @Faulty("bank")
    @Operation(summary = "Number and PIN, as in 2020")
    public LegacyAnswer register(@PathParam("code") String code, @Valid @NotNull LegacyRegistration registration) {
        Bank bank = directory.bank(code);
        if (!bank.terms().legacy()) {
            throw Problems.notFound("the bank does not have this interface");
        }
        var account = new AccountKey(registration.branchCode(), registration.accountNumber());
        Authentication answer = bank.counter().withPinAlone(account, registration.pin());
        return answer == Authentication.PASSED
                ? new LegacyAnswer("OK", null, bank.mandates().give(account).token())
                : new LegacyAnswer("NG", answer == Authentication.LOCKED ? "LOCKED" : "NOT_AUTHENTICATED", null);
    }

    /** What was typed. */
    record LegacyRegistration(
            @NotNull @Pattern(regexp = AccountKey.BRANCH) String branchCode,
            @NotNull @Pattern(regexp = AccountKey.NUMBER) String accountNumber,
            @NotNull @Pattern(regexp = Depositor.PIN) String pin) {

        @Override
        public String toString() {
            return "LegacyRegistration[***]";
        }
    }

    /** What the bank said. @param mandate by which it debits from now on, whoever it was that knew the PIN */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LegacyAnswer(String result, String code, String mandate) {

        @Override
        public String toString() {
            return "LegacyAnswer[" + result + "]";
        }
    }
}
