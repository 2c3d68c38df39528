package dev.sekisho.compensation.command.http;

import dev.sekisho.compensation.command.Owner;
import dev.sekisho.compensation.command.http.FreezesOfChargeService.AskedFreeze;
import dev.sekisho.compensation.command.http.FreezesOfChargeService.FrozenWallet;
import dev.sekisho.compensation.command.http.FreezesOfChargeService.RefusedFreeze;
import dev.sekisho.compensation.fraudcase.Measure;
import dev.sekisho.compensation.fraudcase.Target;
import dev.sekisho.compensation.fraudcase.Wanted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Has wallets frozen by charge-service, under the measure's id; only a clear answer about this wallet is one. */
@ApplicationScoped
class HttpWalletFreezes implements Owner {

    private static final String END_PASSED = "END_PASSED";
    private static final int NOT_FOUND = 404;
    private static final int UNPROCESSABLE = 422;

    private final FreezesOfChargeService freezes;

    HttpWalletFreezes(@RestClient FreezesOfChargeService freezes) {
        this.freezes = freezes;
    }

    @Override
    public Target owns() {
        return Target.WALLET;
    }

    @Override
    @Transactional(Transactional.TxType.NEVER)
    public Answer tell(Measure measure) {
        UUID wallet = measure.wanted().targetId();
        try {
            FrozenWallet said = measure.release()
                    ? freezes.release(wallet, measure.id())
                    : freezes.freeze(wallet, measure.id(), asked(measure));
            return said != null && wallet.equals(said.walletId()) ? Answer.DONE : Refusals.unreadable(Target.WALLET);
        } catch (WebApplicationException refused) {
            return refusal(measure, refused);
        } catch (RuntimeException unreachableOrUnreadable) {
            return Refusals.unreachable(Target.WALLET, unreachableOrUnreadable);
        }
    }

    private static AskedFreeze asked(Measure measure) {
        Wanted wanted = measure.wanted();
        return new AskedFreeze(
                wanted.grade().name(),
                wanted.endsAt().orElse(null),
                measure.caseNumber().value(),
                wanted.rule());
    }

    /** A freeze that never arrived is as good as released. */
    private static Answer refusal(Measure measure, WebApplicationException refused) {
        int status = refused.getResponse().getStatus();
        if (measure.release() && status == NOT_FOUND) {
            return Answer.DONE;
        }
        if (status == UNPROCESSABLE && END_PASSED.equals(rule(refused))) {
            return Answer.LAPSED;
        }
        return Refusals.of(Target.WALLET, refused);
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
