package dev.sekisho.compensation.lookback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A45")
class ExposureTest {

    private static final WalletId LIKELY = WalletId.random();
    private static final WalletId DISTANT = WalletId.random();
    private static final BankAccountId VICTIM = new BankAccountId(UUID.randomUUID());

    @Test
    void countsDepositorsOnceAndTheirYenFully() {
        List<Exposure> exposure = Exposure.of(
                List.of(
                        charged(LIKELY, VICTIM, "0182", 30_000),
                        charged(DISTANT, VICTIM, "0182", 5_000),
                        charged(DISTANT, new BankAccountId(UUID.randomUUID()), "0182", 700),
                        charged(LIKELY, new BankAccountId(UUID.randomUUID()), "0181", 10_000)),
                Set.of(LIKELY));

        assertThat(exposure)
                .containsExactly(
                        new Exposure(new BankCode("0181"), 1, Money.yen(10_000), 1, Money.yen(10_000)),
                        new Exposure(new BankCode("0182"), 2, Money.yen(35_700), 1, Money.yen(30_000)));
    }

    @Test
    void isNothingWhereNothingWasCharged() {
        assertThat(Exposure.of(List.of(), Set.of(LIKELY))).isEmpty();
    }

    private static ChargedAccount charged(WalletId wallet, BankAccountId account, String bank, long yen) {
        return new ChargedAccount(
                wallet,
                account,
                new BankCode(bank),
                Optional.empty(),
                List.of(new ChargeId(UUID.randomUUID())),
                Money.yen(yen));
    }
}
