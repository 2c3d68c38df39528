package dev.sekisho.identity.account.rest;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.CustomerClass;
import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.account.PhoneWorth;
import dev.sekisho.identity.account.ProvedIdentity;
import dev.sekisho.identity.account.VerifiedPhone;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kit.caller.Caller;
import dev.sekisho.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own account, and never another. */
@Path("/v1/account")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("customer")
@Tag(name = "account")
class AccountResource {

    private final Accounts accounts;
    private final Transaction transaction;
    private final Caller caller;

    AccountResource(Accounts accounts, Transaction transaction, Caller caller) {
        this.accounts = accounts;
        this.transaction = transaction;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "The caller's account and how sure the operator is of its holder")
    @APIResponse(responseCode = "200", description = "The account; phone and identity are null until shown")
    @APIResponse(responseCode = "401", description = "Problem unauthenticated")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public AccountView account() {
        AccountId id = new AccountId(caller.accountId());
        return transaction
                .call(() -> accounts.find(id))
                .map(AccountView::of)
                .orElseThrow(() -> ProblemException.of(404, "not-found", "There is no such account")
                        .build());
    }

    /** An account as its holder sees it. */
    record AccountView(
            UUID accountId, int assurance, CustomerClass customerClass, PhoneView phone, IdentityView identity) {

        static AccountView of(Account account) {
            return new AccountView(
                    account.id().value(),
                    account.assurance().level(),
                    account.customerClass(),
                    account.phone().map(PhoneView::of).orElse(null),
                    account.identity().map(IdentityView::of).orElse(null));
        }
    }

    /** The verified phone, masked. */
    record PhoneView(String masked, PhoneWorth worth) {

        static PhoneView of(VerifiedPhone phone) {
            return new PhoneView(phone.number().masked(), phone.worth());
        }
    }

    /** How and when the identity was proved; not whose it is. */
    record IdentityView(IdentityMethod method, Instant provedAt) {

        static IdentityView of(ProvedIdentity identity) {
            return new IdentityView(identity.method(), identity.provedAt());
        }
    }
}
