package dev.sekisho.compensation.report.http;

import dev.sekisho.compensation.fraudcase.SeenLink;
import dev.sekisho.compensation.report.AccountLookup;
import dev.sekisho.compensation.report.ReportedAccount;
import dev.sekisho.compensation.report.http.AccountsOfLinkService.AskedAccount;
import dev.sekisho.compensation.report.http.AccountsOfLinkService.FoundAccount;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.WebApplicationException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Asks link-service; only its clear "not found" means that the account was never linked. */
@ApplicationScoped
class HttpAccountLookup implements AccountLookup {

    private static final Logger LOG = Logger.getLogger(HttpAccountLookup.class);
    private static final int NOT_FOUND = 404;

    private final AccountsOfLinkService accounts;

    HttpAccountLookup(@RestClient AccountsOfLinkService accounts) {
        this.accounts = accounts;
    }

    @Override
    @Transactional(Transactional.TxType.NEVER)
    public Answer ask(ReportedAccount account) {
        try {
            return found(
                    account,
                    accounts.find(new AskedAccount(
                            account.bank().value(),
                            account.branch(),
                            account.type().name(),
                            account.number())));
        } catch (WebApplicationException refused) {
            int status = refused.getResponse().getStatus();
            return status == NOT_FOUND ? new Answer.Unknown() : unavailable("status " + status);
        } catch (RuntimeException unreachableOrUnreadable) {
            return unavailable(unreachableOrUnreadable.getClass().getSimpleName());
        }
    }

    private static Answer found(ReportedAccount account, FoundAccount said) {
        BankAccountId id = new BankAccountId(said.bankAccountId());
        return new Answer.Found(
                id,
                said.links().stream()
                        .map(link -> new SeenLink(
                                new LinkId(link.linkId()), new WalletId(link.walletId()), id, account.bank()))
                        .toList());
    }

    private static Answer unavailable(String why) {
        LOG.warnf("link-service did not answer about a bank account: %s", why);
        return new Answer.Unavailable();
    }
}
