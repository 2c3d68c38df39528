package dev.sekisho.identity.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.kernel.id.AccountId;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A vendor's word that did not come is asked for, and what is settled is forgotten at the vendor in time. */
@Tag("ID-04")
class UpkeepProofsTest {

    private final Proving proving = new Proving();
    private final AccountId owner = proving.account();
    private final UUID proof = proving.started(owner, IdentityMethod.IC_CHIP);

    @Test
    void asksAfterAQuarterOfAnHourAndNotBefore() {
        proving.first.answers.put("s-" + proof, Proving.approval(proof));
        proving.now = proving.now.plus(UpkeepProofs.UNHEARD_AFTER).minusMillis(1);
        proving.upkeep.askForUnheard();
        assertThat(proving.first.fetches).isZero();

        proving.now = proving.now.plusMillis(1);
        proving.upkeep.askForUnheard();
        proving.upkeep.askForUnheard();

        assertThat(proving.proofs.find(proof, owner)).get().isInstanceOf(ApprovedProof.class);
        assertThat(proving.first.fetches).isEqualTo(1);
    }

    @Test
    void hasTheVendorForgetOnceAndTriesAgainWhileItIsAway() {
        proving.receive.receive(Proving.approval(proof));
        proving.now = proving.now.plus(UpkeepProofs.FORGOTTEN_AFTER);
        proving.upkeep.haveForgotten();
        assertThat(proving.first.purged).isEmpty();

        proving.now = proving.now.plus(Duration.ofMillis(1));
        proving.first.away = true;
        proving.upkeep.haveForgotten();
        proving.first.away = false;
        proving.upkeep.haveForgotten();
        proving.upkeep.haveForgotten();
        assertThat(proving.first.purged).containsExactly("s-" + proof);
    }
}
