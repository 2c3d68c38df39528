package dev.sekisho.charge.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.charge.ledger.LedgerTransaction.Kind;
import dev.sekisho.kernel.event.Posting;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("CH-04")
class LedgerTransactionTest {

    private static final WalletId WALLET = WalletId.random();
    private static final LedgerAccount OF_WALLET = LedgerAccount.of(WALLET);
    private static final LedgerAccount OF_BANK = LedgerAccount.of(new BankCode("0998"));

    @Test
    void addsUpToZero() {
        LedgerTransaction transaction = transaction(line(OF_WALLET, 100), line(OF_BANK, -100));

        assertThat(transaction.postings())
                .containsExactly(new Posting("wallet:" + WALLET, 100), new Posting("bank:0998", -100));
    }

    @Test
    void isRefusedWhenAYenIsMissing() {
        assertThatThrownBy(() -> transaction(line(OF_WALLET, 100), line(OF_BANK, -99)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isRefusedWithOneSide() {
        assertThatThrownBy(() -> transaction(line(OF_WALLET, 100))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isRefusedWhenItsSumOverflows() {
        assertThatThrownBy(() -> transaction(line(OF_WALLET, Long.MAX_VALUE), line(OF_BANK, 1), line(OF_BANK, 1)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aLineMovesMoney() {
        assertThatThrownBy(() -> line(OF_WALLET, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void placesTheLineOfTheNumberedAccountOnly() {
        Place place = new Place(3, Money.yen(700));

        LedgerTransaction placed =
                transaction(line(OF_WALLET, 100), line(OF_BANK, -100)).placed(OF_WALLET, place);

        assertThat(placed.lines().get(0).place()).contains(place);
        assertThat(placed.lines().get(1).place()).isEmpty();
    }

    @Test
    void anAccountHasAKnownForm() {
        assertThatThrownBy(() -> new LedgerAccount("wallet:1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LedgerAccount("bank:99")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LedgerAccount("fee:0998")).isInstanceOf(IllegalArgumentException.class);
    }

    private static LedgerLine line(LedgerAccount account, long yen) {
        return LedgerLine.of(account, yen);
    }

    private static LedgerTransaction transaction(LedgerLine... lines) {
        return new LedgerTransaction(UUID.randomUUID(), Kind.CHARGE, Instant.EPOCH, List.of(lines));
    }
}
