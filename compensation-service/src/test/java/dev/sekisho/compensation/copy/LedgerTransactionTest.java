package dev.sekisho.compensation.copy;

import static dev.sekisho.compensation.copy.Sample.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kernel.id.WalletId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("CH-04")
class LedgerTransactionTest {

    private final LedgerAccount wallet = LedgerAccount.of(WalletId.random());
    private final LedgerAccount bank = LedgerAccount.of(Sample.BANK);

    @Test
    void addsUpToZero() {
        assertThat(of(entry(wallet, 100), entry(bank, -100)).entries()).hasSize(2);
        assertThatThrownBy(() -> of(entry(wallet, 100), entry(bank, -99))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doesNotOverflowIntoZero() {
        assertThatThrownBy(() -> of(
                        entry(wallet, Long.MAX_VALUE), entry(wallet, Long.MAX_VALUE), entry(bank, 1), entry(bank, 1)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void hasAtLeastOneAndAtMostSixteenEntries() {
        assertThat(pairs(LedgerTransaction.MAX_ENTRIES / 2).entries()).hasSize(LedgerTransaction.MAX_ENTRIES);
        assertThatThrownBy(() -> pairs(LedgerTransaction.MAX_ENTRIES / 2 + 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(this::of).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wallet:", "wallet:1", "bank:98", "bank:09988", "fees:0998", "WALLET:x", "bank:0998 "})
    void namesOnlyAccountsOfKnownKinds(String name) {
        assertThatThrownBy(() -> new LedgerAccount(name)).isInstanceOf(IllegalArgumentException.class);
    }

    private LedgerTransaction of(LedgerEntry... entries) {
        return new LedgerTransaction(UUID.randomUUID(), NOON, List.of(entries));
    }

    private static LedgerEntry entry(LedgerAccount account, long amountYen) {
        return new LedgerEntry(account, amountYen);
    }

    private LedgerTransaction pairs(int count) {
        List<LedgerEntry> entries = new ArrayList<>(Collections.nCopies(count, entry(wallet, 1)));
        entries.addAll(Collections.nCopies(count, entry(bank, -1)));
        return new LedgerTransaction(UUID.randomUUID(), NOON, entries);
    }
}
