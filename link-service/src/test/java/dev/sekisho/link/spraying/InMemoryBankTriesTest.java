package dev.sekisho.link.spraying;

import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.origin.Origin;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Supplier;

/** The contract, seen on the tries in memory. */
class InMemoryBankTriesTest extends BankTriesContract {

    private final InMemoryBankTries tries = new InMemoryBankTries();

    @Override
    protected BankTries tries() {
        return tries;
    }

    @Override
    protected LinkRequestId begun(BankAccount account, Origin from) {
        byte[] number = Arrays.copyOf(account.number().getBytes(StandardCharsets.US_ASCII), 32);
        BankTry one = new BankTry(LinkRequestId.random(), account.bank(), Fingerprint.of(number), from);
        tries.begin(one, Instant.EPOCH);
        return one.request();
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return work.get();
    }
}
