package dev.sekisho.compensation.recovery.http;

import dev.sekisho.compensation.recovery.DueRecovery;
import dev.sekisho.compensation.recovery.RecoveryOrder;
import dev.sekisho.compensation.recovery.StolenMoney;
import dev.sekisho.compensation.recovery.http.WalletsOfChargeService.Refusal;
import dev.sekisho.compensation.recovery.http.WalletsOfChargeService.ReversalAnswer;
import dev.sekisho.compensation.recovery.http.WalletsOfChargeService.ReversalOrder;
import dev.sekisho.compensation.recovery.http.WalletsOfChargeService.WalletAnswer;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Asks charge-service; only its own clear words mean that money moved, or that it did not. */
@ApplicationScoped
class HttpStolenMoney implements StolenMoney {

    private static final Logger LOG = Logger.getLogger(HttpStolenMoney.class);
    private static final int NOT_FOUND = 404;
    private static final int REFUSED = 422;
    private static final String ID_REUSED = "https://sekisho.dev/problems/reversal-id-reused";

    private final WalletsOfChargeService wallets;

    HttpStolenMoney(@RestClient WalletsOfChargeService wallets) {
        this.wallets = wallets;
    }

    @Override
    @Transactional(TxType.NEVER)
    public Look look(WalletId wallet) {
        try {
            WalletAnswer answer = wallets.wallet(wallet.value());
            return isClear(answer, wallet) ? balance(answer) : unavailable("no such answer");
        } catch (WebApplicationException refused) {
            int status = refused.getResponse().getStatus();
            return status == NOT_FOUND ? new Look.Balance(Money.ZERO, Money.ZERO) : unavailable("status " + status);
        } catch (ProcessingException | IllegalArgumentException noAnswer) {
            return unavailable(noAnswer.getClass().getSimpleName());
        }
    }

    @Override
    @Transactional(TxType.NEVER)
    public Answer takeBack(DueRecovery recovery, Money amount) {
        RecoveryOrder order = recovery.order();
        try {
            ReversalAnswer answer = wallets.reverse(
                    order.wallet().value(),
                    recovery.reversal(),
                    new ReversalOrder(
                            order.charge().value(),
                            amount.yen(),
                            order.caseNumber().value()));
            return answer != null && recovery.reversal().equals(answer.reversalId())
                    ? new Answer.Posted()
                    : unknown("no such answer");
        } catch (WebApplicationException refused) {
            return refused(refused);
        } catch (ProcessingException noAnswer) {
            return unknown(noAnswer.getClass().getSimpleName());
        }
    }

    private static boolean isClear(WalletAnswer answer, WalletId wallet) {
        return answer != null
                && wallet.value().equals(answer.walletId())
                && answer.balanceYen() != null
                && answer.heldYen() != null;
    }

    private static Look balance(WalletAnswer answer) {
        Money held = Money.yen(answer.heldYen());
        return new Look.Balance(Money.yen(answer.balanceYen()).minus(held), held);
    }

    private static Answer refused(WebApplicationException thrown) {
        if (thrown.getResponse().getStatus() != REFUSED) {
            return unknown("status " + thrown.getResponse().getStatus());
        }
        try {
            Refusal refusal = thrown.getResponse().readEntity(Refusal.class);
            if (ID_REUSED.equals(refusal.type())) {
                return new Answer.Refused("REVERSAL_ID_REUSED");
            }
            return refusal.rule() == null ? unknown("a refusal without a rule") : new Answer.Refused(refusal.rule());
        } catch (RuntimeException unreadable) {
            return unknown(unreadable.getClass().getSimpleName());
        }
    }

    private static Look unavailable(String why) {
        LOG.warnf("charge-service did not answer about a wallet: %s", why);
        return new Look.Unavailable();
    }

    private static Answer unknown(String why) {
        LOG.warnf("charge-service did not answer about a reversal: %s", why);
        return new Answer.Unknown();
    }
}
