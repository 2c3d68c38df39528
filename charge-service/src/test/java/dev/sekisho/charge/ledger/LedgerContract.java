package dev.sekisho.charge.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.charge.ledger.LedgerTransaction.Kind;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every keeper of the ledger does, in memory and in PostgreSQL. */
@Tag("CH-04")
public abstract class LedgerContract {

    private static final Instant AT = Instant.parse("2027-01-31T14:59:59.123456Z");
    private static final long NO_BOUND = Long.MAX_VALUE;

    private final WalletId id = WalletId.random();
    private final LedgerAccount wallet = LedgerAccount.of(id);
    private final LedgerAccount bank = LedgerAccount.of(new BankCode("0998"));

    protected abstract Ledger ledger();

    protected abstract void inTransaction(Runnable work);

    /** Where others sum wallets and lines up, the wallet holds what its lines say. */
    protected void carry(WalletId wallet, Money amount) {}

    @Test
    void readsBackWhatWasWritten() {
        LedgerTransaction written = charge(1);

        append(written);

        assertThat(ledger().entriesOf(wallet, NO_BOUND, 10))
                .containsExactly(new LedgerEntry(written.id(), Kind.CHARGE, AT, 100, new Place(1, Money.yen(100))));
    }

    @Test
    void readsTheNewestFirstAndGoesOnWhereAPageEnded() {
        append(LongStream.rangeClosed(1, 5).mapToObj(this::charge).toArray(LedgerTransaction[]::new));

        assertThat(numbers(NO_BOUND, 2)).containsExactly(5L, 4L);
        assertThat(numbers(4, 2)).containsExactly(3L, 2L);
        assertThat(numbers(2, 2)).containsExactly(1L);
        assertThat(numbers(1, 2)).isEmpty();
    }

    @Test
    @Tag("CH-03")
    void refusesToPostTheSameTransactionTwice() {
        LedgerTransaction charge = charge(1);
        append(charge);

        assertThatThrownBy(() -> append(charge)).isInstanceOf(RuntimeException.class);
    }

    private List<Long> numbers(long before, int most) {
        return ledger().entriesOf(wallet, before, most).stream()
                .map(entry -> entry.place().number())
                .toList();
    }

    private void append(LedgerTransaction... transactions) {
        inTransaction(() -> {
            List.of(transactions).forEach(transaction -> carry(id, Money.yen(100)));
            ledger().append(List.of(transactions));
        });
    }

    private LedgerTransaction charge(long number) {
        return new LedgerTransaction(
                        UUID.randomUUID(),
                        Kind.CHARGE,
                        AT,
                        List.of(LedgerLine.of(wallet, 100), LedgerLine.of(bank, -100)))
                .placed(wallet, new Place(number, Money.yen(100 * number)));
    }
}
