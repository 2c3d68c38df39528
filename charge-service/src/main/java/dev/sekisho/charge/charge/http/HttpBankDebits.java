package dev.sekisho.charge.charge.http;

import dev.sekisho.charge.charge.BankDebits;
import dev.sekisho.charge.charge.DebitAnswer;
import dev.sekisho.charge.charge.PendingCharge;
import dev.sekisho.charge.charge.ReservedCharge;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Asks link-service for debits, at most so many at once; a failure of whatever kind leaves the outcome unknown, for the
 * money may have moved before the answer was lost.
 */
@ApplicationScoped
class HttpBankDebits implements BankDebits {

    private static final Logger LOG = Logger.getLogger(HttpBankDebits.class);
    private static final int MOST_AT_ONCE = 128;
    private static final Duration PATIENCE_OF_AN_INQUIRY = Duration.ofSeconds(2);

    private final DebitsOfLinkService debits;

    HttpBankDebits(@RestClient DebitsOfLinkService debits) {
        this.debits = debits;
    }

    @Override
    @Transactional(Transactional.TxType.NEVER)
    @Bulkhead(MOST_AT_ONCE)
    @Fallback(fallbackMethod = "notAsked", applyOn = BulkheadException.class)
    public DebitAnswer debit(ReservedCharge charge, Duration patience) {
        DebitRequest request = new DebitRequest(
                charge.linkId().value(),
                charge.walletId().value(),
                charge.amount().yen());
        return ask(charge.id().value(), patience, () -> debits.debit(charge.id().value(), request));
    }

    @Override
    @Transactional(Transactional.TxType.NEVER)
    public DebitAnswer inquire(PendingCharge charge) {
        return ask(
                charge.id().value(),
                PATIENCE_OF_AN_INQUIRY,
                () -> debits.inquire(charge.id().value()));
    }

    /** Too many debits are under way: an inquiry will find that this one was never asked for. */
    DebitAnswer notAsked(ReservedCharge charge, Duration patience) {
        return new DebitAnswer.Unknown();
    }

    private static DebitAnswer ask(UUID charge, Duration patience, Supplier<Uni<DebitOutcome>> question) {
        try {
            return question.get().await().atMost(patience).about(charge);
        } catch (RuntimeException unreachableOrUnreadable) {
            LOG.warnf(
                    "no clear answer about charge %s: %s",
                    charge, unreachableOrUnreadable.getClass().getSimpleName());
            return new DebitAnswer.Unknown();
        }
    }
}
