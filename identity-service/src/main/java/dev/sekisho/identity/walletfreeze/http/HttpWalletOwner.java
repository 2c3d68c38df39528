package dev.sekisho.identity.walletfreeze.http;

import dev.sekisho.identity.walletfreeze.FreezeErrand;
import dev.sekisho.identity.walletfreeze.FreezeOrder;
import dev.sekisho.identity.walletfreeze.WalletOwner;
import dev.sekisho.identity.walletfreeze.http.FreezesOfChargeService.AskedFreeze;
import dev.sekisho.identity.walletfreeze.http.FreezesOfChargeService.FrozenWallet;
import dev.sekisho.identity.walletfreeze.http.FreezesOfChargeService.RefusedFreeze;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Has wallets frozen by charge-service, under the order's id; only a clear answer about this freeze is one. */
@ApplicationScoped
class HttpWalletOwner implements WalletOwner {

    private static final Logger LOG = Logger.getLogger(HttpWalletOwner.class);
    private static final String END_PASSED = "END_PASSED";
    private static final String OURS = "ID-";
    private static final int SHOWN = 20;
    private static final int UNPROCESSABLE = 422;

    private final FreezesOfChargeService freezes;

    HttpWalletOwner(@RestClient FreezesOfChargeService freezes) {
        this.freezes = freezes;
    }

    @Override
    public Answer tell(FreezeErrand errand) {
        UUID wallet = errand.order().account().value();
        UUID freeze = errand.order().id();
        try {
            FrozenWallet said = errand.release()
                    ? freezes.release(wallet, freeze)
                    : freezes.freeze(wallet, freeze, asked(errand.order()));
            boolean clear = said != null && wallet.equals(said.walletId()) && freeze.equals(said.freezeId());
            return clear ? Answer.DONE : Answer.NO_ANSWER;
        } catch (WebApplicationException refused) {
            return refusal(refused);
        } catch (RuntimeException unreachableOrUnreadable) {
            LOG.warnf(
                    "charge-service did not answer a freeze: %s",
                    unreachableOrUnreadable.getClass().getSimpleName());
            return Answer.NO_ANSWER;
        }
    }

    /** What has a case number is released by whoever imposed it, and by nobody else. */
    private static AskedFreeze asked(FreezeOrder order) {
        String reference = OURS
                + order.id().toString().replace("-", "").substring(0, SHOWN).toUpperCase(Locale.ROOT);
        return new AskedFreeze(
                order.grade().name(),
                order.endsAt().orElse(null),
                reference,
                order.reason().name());
    }

    private static Answer refusal(WebApplicationException refused) {
        int status = refused.getResponse().getStatus();
        if (status != UNPROCESSABLE) {
            LOG.warnf("charge-service answered a freeze with status %d", status);
            return Answer.NO_ANSWER;
        }
        String rule = rule(refused);
        if (END_PASSED.equals(rule)) {
            return Answer.LAPSED;
        }
        LOG.warn("charge-service refused a freeze");
        return Answer.REFUSED;
    }

    private static String rule(WebApplicationException refused) {
        try {
            RefusedFreeze said = refused.getResponse().readEntity(RefusedFreeze.class);
            return said == null ? null : said.rule();
        } catch (ProcessingException | IllegalStateException unreadable) {
            return null;
        }
    }
}
