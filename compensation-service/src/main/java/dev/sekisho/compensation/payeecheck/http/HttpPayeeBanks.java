package dev.sekisho.compensation.payeecheck.http;

import dev.sekisho.compensation.claim.Payee;
import dev.sekisho.compensation.payeecheck.PayeeBanks;
import dev.sekisho.compensation.payeecheck.PayeeOutcome;
import dev.sekisho.compensation.payeecheck.http.PayeeChecksOfLinkService.Asked;
import dev.sekisho.compensation.payeecheck.http.PayeeChecksOfLinkService.Said;
import dev.sekisho.compensation.zengin.AccountKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Asks link-service; only one of its five words means anything. */
@ApplicationScoped
class HttpPayeeBanks implements PayeeBanks {

    private static final Logger LOG = Logger.getLogger(HttpPayeeBanks.class);

    private final PayeeChecksOfLinkService checks;

    HttpPayeeBanks(@RestClient PayeeChecksOfLinkService checks) {
        this.checks = checks;
    }

    @Override
    @Transactional(TxType.NEVER)
    public PayeeOutcome ask(Payee payee) {
        if (payee.kind() == AccountKind.OTHER) {
            // link-service knows the kinds that can be linked, and banks are asked about no other.
            return PayeeOutcome.BANK_CANNOT;
        }
        try {
            return meaning(checks.check(new Asked(
                    payee.bank().value(), payee.branch(), payee.kind().name(), payee.number(), payee.holderKana())));
        } catch (WebApplicationException refused) {
            return nothing("status " + refused.getResponse().getStatus());
        } catch (ProcessingException noAnswer) {
            return nothing(noAnswer.getClass().getSimpleName());
        }
    }

    private static PayeeOutcome meaning(Said said) {
        if (said != null && said.outcome() != null) {
            for (PayeeOutcome outcome : PayeeOutcome.values()) {
                if (outcome.name().equals(said.outcome())) {
                    return outcome;
                }
            }
        }
        return nothing("no such answer");
    }

    private static PayeeOutcome nothing(String why) {
        LOG.warnf("link-service did not answer about a payee: %s", why);
        return PayeeOutcome.NOT_ANSWERED;
    }
}
