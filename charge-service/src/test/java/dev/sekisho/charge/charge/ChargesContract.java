package dev.sekisho.charge.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.charge.bank.BankAnswer;
import dev.sekisho.charge.charge.Charges.NewCharge;
import dev.sekisho.charge.link.LinkCopy;
import dev.sekisho.charge.link.Links;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every keeper of charges does, in memory and in PostgreSQL. */
public abstract class ChargesContract {

    private static final Instant NOW = Instant.parse("2027-01-31T14:59:59.123456Z");

    private final LinkCopy link = Links.old(NOW);
    private final ChargeKey key = new ChargeKey(link.walletId(), "key-1");
    private final ReservedCharge reserved = reserved(key);

    protected abstract Charges charges();

    protected abstract void inTransaction(Runnable work);

    @Test
    void readsEveryStateBackAsItWasWritten() {
        insert(key, reserved);
        assertThat(present()).isEqualTo(reserved);

        InDoubtCharge doubted = reserved.doubted();
        update(doubted);
        assertThat(present()).isEqualTo(doubted);

        Charge posted = doubted.answered(new BankAnswer.Accepted("REF"), NOW);
        update(posted);
        assertThat(present()).isEqualTo(posted);
    }

    @Test
    void readsAVoidedChargeBack() {
        insert(key, reserved);

        Charge voided = reserved.answered(new BankAnswer.Declined("INSUFFICIENT_FUNDS"), NOW);
        update(voided);

        assertThat(present()).isEqualTo(voided);
    }

    @Test
    void readsARefusedChargeBackWithAllItsRules() {
        Refusal refusal = new Refusal(
                List.of("MONTHLY_CAP_WALLET", "NEW_LINK_DAILY"), Optional.of(Money.yen(7)), Optional.of(NOW));
        RefusedCharge refused = RefusedCharge.of(command(key), refusal, NOW);

        insert(key, refused);

        assertThat(charges().byKey(Set.of(key))).containsEntry(key, refused);
    }

    @Test
    void readsARefusalBackThatSaysNothingOfAmountOrTime() {
        RefusedCharge refused = RefusedCharge.of(command(key), Refusal.linkUnknown(Optional.empty()), NOW);

        insert(key, refused);

        assertThat(charges().byKey(Set.of(key))).containsEntry(key, refused);
    }

    @Test
    void writesManyAtOnce() {
        ChargeKey otherKey = new ChargeKey(link.walletId(), "key-2");
        RefusedCharge refused = RefusedCharge.of(command(otherKey), Refusal.linkUnknown(Optional.empty()), NOW);

        inTransaction(() -> charges().insert(List.of(new NewCharge(key, reserved), new NewCharge(otherKey, refused))));

        assertThat(charges().byKey(Set.of(key, otherKey)))
                .containsEntry(key, reserved)
                .containsEntry(otherKey, refused);
    }

    @Test
    @Tag("TC7")
    void findsAChargeForItsOwnerOnly() {
        insert(key, reserved);

        assertThat(charges().find(reserved.id(), link.walletId())).contains(reserved);
        assertThat(charges().find(reserved.id(), WalletId.random())).isEmpty();
        assertThat(charges().find(ChargeId.random(), link.walletId())).isEmpty();
    }

    @Test
    @Tag("TC1")
    void aKeyIsTakenOncePerWallet() {
        insert(key, reserved);
        ChargeKey ofAnother = new ChargeKey(WalletId.random(), key.value());

        assertThatThrownBy(() -> insert(key, reserved(key))).isInstanceOf(RuntimeException.class);
        assertThat(charges().byKey(Set.of(ofAnother))).isEmpty();
    }

    @Test
    @Tag("CH-03")
    void entersAStateOnlyFromTheOneBeforeAndOnlyOnce() {
        insert(key, reserved);
        Charge posted = reserved.answered(new BankAnswer.Accepted("REF"), NOW);
        update(posted);

        assertThatThrownBy(() -> update(posted)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> update(reserved.answered(new BankAnswer.Declined("NO"), NOW)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(present()).isEqualTo(posted);
    }

    private Charge present() {
        return charges().read(Set.of(reserved.id())).get(reserved.id());
    }

    private void insert(ChargeKey under, Charge charge) {
        inTransaction(() -> charges().insert(List.of(new NewCharge(under, charge))));
    }

    private void update(Charge entered) {
        inTransaction(() -> {
            charges().lock(Set.of(entered.id()));
            charges().update(List.of(entered));
        });
    }

    private ReservedCharge reserved(ChargeKey under) {
        return new ReservedCharge(ChargeTerms.of(command(under), link, NOW));
    }

    private ChargeCommand command(ChargeKey under) {
        return new ChargeCommand(ChargeId.random(), under, link.id(), Money.yen(1_000), true);
    }
}
