package dev.sekisho.compensation.claim.http;

import dev.sekisho.compensation.claim.Payee;
import dev.sekisho.compensation.claim.PayeeAccounts;
import dev.sekisho.compensation.claim.http.PayeeAccountsOfLinkService.Found;
import dev.sekisho.compensation.claim.http.PayeeAccountsOfLinkService.Number;
import dev.sekisho.kernel.id.BankAccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Asks link-service; only its clear "not found" means that the account was never linked. */
@ApplicationScoped
class HttpPayeeAccounts implements PayeeAccounts {

    private static final Logger LOG = Logger.getLogger(HttpPayeeAccounts.class);
    private static final int NOT_FOUND = 404;

    private final PayeeAccountsOfLinkService accounts;

    HttpPayeeAccounts(@RestClient PayeeAccountsOfLinkService accounts) {
        this.accounts = accounts;
    }

    @Override
    @Transactional(TxType.NEVER)
    public Optional<BankAccountId> find(Payee payee) {
        try {
            Found found = accounts.find(new Number(
                    payee.bank().value(), payee.branch(), payee.kind().name(), payee.number()));
            if (found == null || found.bankAccountId() == null) {
                throw unavailable("no such answer");
            }
            return Optional.of(new BankAccountId(found.bankAccountId()));
        } catch (WebApplicationException refused) {
            if (refused.getResponse().getStatus() == NOT_FOUND) {
                return Optional.empty();
            }
            throw unavailable("status " + refused.getResponse().getStatus());
        } catch (ProcessingException noAnswer) {
            throw unavailable(noAnswer.getClass().getSimpleName());
        }
    }

    private static Unavailable unavailable(String why) {
        LOG.warnf("link-service did not answer about a bank account: %s", why);
        return new Unavailable();
    }
}
