package dev.sekisho.link.link.rest;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.link.bank.AccountType;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.link.FindBankAccount;
import dev.sekisho.link.link.FindBankAccount.Found;
import dev.sekisho.link.link.Link;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where compensation-service asks which bank account a report means; the number stays here, an id goes out. */
@Path("/internal/v1/bank-account-lookups")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("service:compensation-service")
@Tag(name = "internal links")
class BankAccountLookupResource {

    private final FindBankAccount accounts;

    BankAccountLookupResource(FindBankAccount accounts) {
        this.accounts = accounts;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "The id and the links of a bank account, found by its fingerprint")
    @APIResponse(responseCode = "200", description = "The bank account, and all links it ever had")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "404", description = "Problem not-found: it was never linked")
    public FoundView look(@NotNull @Valid AskedAccount asked) {
        return accounts.find(asked.account())
                .map(FoundView::of)
                .orElseThrow(() -> ProblemException.of(404, "not-found", "This bank account was never linked")
                        .build());
    }

    /** A bank account in the words of its bank. */
    record AskedAccount(
            @NotNull @Pattern(regexp = "[0-9]{4}") String bankCode,
            @NotNull @Pattern(regexp = "[0-9]{3}") String branchCode,
            @NotNull AccountType accountType,
            @NotNull @Pattern(regexp = "[0-9]{7}") String accountNumber) {

        BankAccount account() {
            return new BankAccount(new BankCode(bankCode), branchCode, accountType, accountNumber);
        }

        @Override
        public String toString() {
            return "AskedAccount[***]";
        }
    }

    /** A bank account under the id that may travel. */
    record FoundView(UUID bankAccountId, List<LinkOfAccount> links) {

        static FoundView of(Found found) {
            return new FoundView(
                    found.id().value(),
                    found.links().stream().map(LinkOfAccount::of).toList());
        }
    }

    /** One of its links. */
    record LinkOfAccount(UUID linkId, UUID walletId, String state) {

        static LinkOfAccount of(Link link) {
            return new LinkOfAccount(
                    link.head().id().value(),
                    link.head().wallet().value(),
                    link.state().name());
        }
    }
}
