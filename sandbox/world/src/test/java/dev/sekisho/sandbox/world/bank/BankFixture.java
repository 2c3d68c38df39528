package dev.sekisho.sandbox.world.bank;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.sandbox.world.journal.DataFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/** A bank with one depositor in a folder, which can be closed and opened again. */
public final class BankFixture implements AutoCloseable {

    public static final AccountKey ACCOUNT = new AccountKey("101", "1000001");
    public static final String PIN = "1357";
    public static final long OPENING_YEN = 100_000;
    public static final int LOCK_AFTER = 3;
    public static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");

    private final Path path;
    private DataFolder folder;
    private Bank bank;
    private Instant machine = NOW;

    public BankFixture(Path path) {
        this.path = path;
        open();
    }

    public Bank bank() {
        return bank;
    }

    public InstantSource machine() {
        return () -> machine;
    }

    public void waits(Duration duration) {
        machine = machine.plus(duration);
    }

    public Depositor depositor() {
        return bank.depositor(ACCOUNT).orElseThrow();
    }

    public void restart() {
        folder.close();
        open();
    }

    @Override
    public void close() {
        folder.close();
    }

    private void open() {
        folder = DataFolder.open(path);
        var terms = new BankTerms(
                new BankCode("0998"),
                "見本銀行",
                true,
                true,
                false,
                NameService.TOLD,
                SecondFactor.ONE_TIME_CODE,
                LOCK_AFTER);
        var seed = new Depositor(
                ACCOUNT, AccountType.ORDINARY, "ミホン　タロウ", LocalDate.of(1980, 1, 1), PIN, Money.yen(OPENING_YEN));
        bank = new Bank(terms, List.of(seed), folder, () -> NOW, machine());
    }
}
