package dev.sekisho.sandbox.world.bank;

import dev.sekisho.kernel.money.Money;
import dev.sekisho.sandbox.world.bank.statement.StatementDesk;
import dev.sekisho.sandbox.world.journal.DataFolder;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One bank of the world: its depositors, its counter, its books. It knows nothing of any wallet. */
public final class Bank {

    private final BankTerms terms;
    private final InstantSource clock;
    private final Register register;
    private final Arrivals arrivals;
    private final Books books;
    private final OneTimeCodes codes;
    private final Counter counter;
    private final OrderDesk orders;
    private final Mandates mandates;
    private final StatementDesk statements;
    private final LumpSumDesk lumpSums;

    /** @param clock dates bookings and notices @param machine ages one-time codes */
    public Bank(
            BankTerms terms,
            Collection<Depositor> seeds,
            DataFolder folder,
            InstantSource clock,
            InstantSource machine) {
        this.terms = terms;
        this.clock = clock;
        this.register = new Register(folder, terms, seeds);
        this.arrivals = new Arrivals(folder, terms, register);
        this.books = new Books(folder, terms, register, arrivals::totalYen, clock);
        this.codes = new OneTimeCodes(machine);
        this.counter = new Counter(terms, register, books, codes);
        this.orders = new OrderDesk(books);
        this.mandates = new Mandates(register);
        this.statements = new StatementDesk(terms, books::booked, clock);
        this.lumpSums = new LumpSumDesk(folder, terms, arrivals, clock);
    }

    /** The file that is there once a bank was opened. */
    public static String registerName(String bankCode) {
        return Register.name(bankCode) + ".jsonl";
    }

    public BankTerms terms() {
        return terms;
    }

    public Counter counter() {
        return counter;
    }

    public OrderDesk orders() {
        return orders;
    }

    public Mandates mandates() {
        return mandates;
    }

    public StatementDesk statements() {
        return statements;
    }

    /** Transfers from elsewhere to its depositors. */
    public Arrivals arrivals() {
        return arrivals;
    }

    public LumpSumDesk lumpSums() {
        return lumpSums;
    }

    /** What was booked, oldest first. */
    public List<Decision> booked() {
        return books.booked();
    }

    public List<Depositor> depositors() {
        return register.depositors();
    }

    public Optional<Depositor> depositor(AccountKey account) {
        return register.depositor(account);
    }

    /** @return false if the account has a holder already */
    public boolean open(Depositor depositor) {
        return register.add(depositor);
    }

    /** The depositor closes the account: it is found no more, and nothing is credited to it. */
    public void close(Depositor depositor) {
        register.close(depositor.account());
    }

    public Money balance(Depositor depositor) {
        return books.balance(depositor);
    }

    /** What the depositor reads from the token. */
    public String showOneTimeCode(Depositor depositor) {
        return codes.show(depositor.account());
    }

    public Notice tell(Depositor depositor, String text) {
        var notice = new Notice(UUID.randomUUID().toString(), depositor.account(), text, clock.instant());
        register.tell(notice);
        return notice;
    }

    public List<Notice> notices(Depositor depositor) {
        return register.notices(depositor.account());
    }
}
