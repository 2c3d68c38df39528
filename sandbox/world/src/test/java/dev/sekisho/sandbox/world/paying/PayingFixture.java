package dev.sekisho.sandbox.world.paying;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.sandbox.world.bank.AccountKey;
import dev.sekisho.sandbox.world.bank.AccountType;
import dev.sekisho.sandbox.world.bank.Bank;
import dev.sekisho.sandbox.world.bank.BankTerms;
import dev.sekisho.sandbox.world.bank.Banks;
import dev.sekisho.sandbox.world.bank.Depositor;
import dev.sekisho.sandbox.world.bank.NameService;
import dev.sekisho.sandbox.world.bank.SecondFactor;
import dev.sekisho.sandbox.world.journal.DataFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The operator's bank and another one, with a depositor each, in a folder which can be closed and opened again. */
final class PayingFixture implements AutoCloseable {

    static final AccountKey HANAKO = new AccountKey("106", "2000001");
    static final AccountKey TARO = new AccountKey("101", "1000001");
    static final LocalDate DAY = LocalDate.of(2026, 12, 7);
    static final long OPENING = 1_000_000;

    private final Path path;
    private DataFolder folder;
    private Banks banks;
    private PayingDesk desk;
    private Instant now = Instant.parse("2026-12-06T00:00:00Z");

    PayingFixture(Path path) {
        this.path = path;
        open();
    }

    PayingDesk desk() {
        return desk;
    }

    Bank bank(String code) {
        return banks.find(code).orElseThrow();
    }

    long creditedTo(String bank, AccountKey account) {
        return bank(bank).arrivals().all().stream()
                .filter(arrival -> arrival.account().equals(account))
                .mapToLong(arrival -> arrival.amountYen())
                .sum();
    }

    /** Nine in the morning of that day in Tokyo. */
    void openOn(LocalDate day) {
        now = day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    void restart() {
        folder.close();
        open();
    }

    @Override
    public void close() {
        folder.close();
    }

    private void open() {
        folder = DataFolder.open(path);
        banks = new Banks(
                List.of(terms("0998"), terms("0001")),
                terms -> new Bank(terms, seeds(terms.code().value()), folder, () -> now, () -> now));
        PayingTerms terms = new PayingTerms(
                new BankCode("0998"), "001", AccountType.CURRENT, "0007654", "9980000001", "ｾｷｼﾖﾍﾟｲ", OPENING, 2);
        desk = new PayingDesk(terms, folder, banks, () -> now);
    }

    private static List<Depositor> seeds(String code) {
        return List.of(code.equals("0001") ? depositor(HANAKO, "ミホン　ハナコ") : depositor(TARO, "ジュリー・ミホン"));
    }

    private static Depositor depositor(AccountKey account, String kana) {
        return new Depositor(account, AccountType.ORDINARY, kana, LocalDate.of(1980, 1, 1), "1357", Money.yen(100_000));
    }

    private static BankTerms terms(String code) {
        return new BankTerms(
                new BankCode(code), "見本銀行", true, false, false, NameService.TOLD, SecondFactor.ONE_TIME_CODE, 3);
    }
}
