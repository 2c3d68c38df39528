package dev.sekisho.identity.retention.http;

import dev.sekisho.identity.retention.WalletContents;
import dev.sekisho.identity.retention.http.WalletsOfChargeService.HeldMoney;
import dev.sekisho.kernel.id.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Asks charge-service; only two clear noughts for this wallet are an empty one. */
@ApplicationScoped
class HttpWalletContents implements WalletContents {

    private static final Logger LOG = Logger.getLogger(HttpWalletContents.class);

    private final WalletsOfChargeService wallets;

    HttpWalletContents(@RestClient WalletsOfChargeService wallets) {
        this.wallets = wallets;
    }

    @Override
    public Answer of(AccountId account) {
        try {
            HeldMoney said = wallets.wallet(account.value());
            boolean clear = said != null
                    && account.value().equals(said.walletId())
                    && said.balanceYen() != null
                    && said.pendingYen() != null;
            if (!clear) {
                return Answer.NO_ANSWER;
            }
            return said.balanceYen() == 0 && said.pendingYen() == 0 ? Answer.EMPTY : Answer.NOT_EMPTY;
        } catch (RuntimeException unreachableOrUnreadable) {
            LOG.warnf(
                    "charge-service did not say what is in a wallet: %s",
                    unreachableOrUnreadable.getClass().getSimpleName());
            return Answer.NO_ANSWER;
        }
    }
}
