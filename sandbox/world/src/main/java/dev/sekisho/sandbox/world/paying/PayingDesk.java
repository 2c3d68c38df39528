package dev.sekisho.sandbox.world.paying;

import dev.sekisho.kernel.money.Money;
import dev.sekisho.sandbox.world.bank.AccountKey;
import dev.sekisho.sandbox.world.bank.Banks;
import dev.sekisho.sandbox.world.bank.Direction;
import dev.sekisho.sandbox.world.bank.IncomingTransfer;
import dev.sekisho.sandbox.world.bank.NotCredited;
import dev.sekisho.sandbox.world.journal.DataFolder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The operator's own bank, as far as it keeps the account from which the operator pays: it carries out files of transfers on
 * their day, books back days later what no bank could credit, and prints statements.
 *
 * <p>What is due is done before anything else is answered, so that the account is always as it would be at that moment.
 */
public final class PayingDesk {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final int MOST_DAYS_AHEAD = 31;
    private static final int MOST_STEPS = 100_000;

    private final PayingTerms terms;
    private final Banks banks;
    private final InstantSource clock;
    private final PayingBook book;
    private Set<ReturnFault> faults = Set.of();

    public PayingDesk(PayingTerms terms, DataFolder folder, Banks banks, InstantSource clock) {
        this.terms = terms;
        this.banks = banks;
        this.clock = clock;
        this.book = new PayingBook(folder, terms);
    }

    /** Takes a file whole or not at all; the same bytes are the same order. @throws SpoiledFile and takes nothing */
    public synchronized TransferOrder take(byte[] file) throws SpoiledFile {
        catchUp();
        String sha256 = sha256(file);
        Optional<TransferOrder> known = book.orderOf(sha256);
        if (known.isPresent()) {
            return known.get();
        }
        TransferFile read = TransferFile.read(file, terms);
        LocalDate day = dayOf(read.day());
        if (read.totalYen() > book.balanceYen() - orderedYen()) {
            throw new SpoiledFile(1, "there is less on the account");
        }
        TransferOrder order = new TransferOrder(UUID.randomUUID().toString(), sha256, day, read.lines());
        book.write(new PayingEvent.OrderTaken(order));
        catchUp();
        return order;
    }

    /** Sends one amount to a bank for a list of its own depositors; said again, it is sent once. */
    public synchronized boolean payLumpSum(String lumpSumId, String bankCode, long yen) {
        catchUp();
        Optional<Long> before = book.lumpSum(lumpSumId);
        if (before.isPresent()) {
            return before.get() == yen;
        }
        if (yen > book.balanceYen() - orderedYen() || banks.find(bankCode).isEmpty()) {
            return false;
        }
        PayingEntry entry = book.debit(today(), yen, "ｲﾂｶﾂﾌﾘｺﾐ " + bankCode, "ﾌﾘｺﾐ");
        book.write(new PayingEvent.LumpSumPaid(lumpSumId, bankCode, entry));
        banks.find(bankCode).orElseThrow().lumpSums().paid(lumpSumId, yen);
        return true;
    }

    /** The lines since the last statement, to the end of this day so far, as a file of records of 200 bytes. */
    public synchronized byte[] nextStatement() {
        catchUp();
        List<PayingEvent.StatementMade> before = book.statements();
        List<PayingEntry> entries = book.entries();
        int first = before.isEmpty() ? 0 : before.get(before.size() - 1).lines();
        LocalDate from = before.isEmpty()
                ? entries.stream().findFirst().map(PayingEntry::bookedOn).orElse(today())
                : before.get(before.size() - 1).until();
        LocalDate until = book.bookingDay(today());
        PayingEvent.StatementMade made =
                new PayingEvent.StatementMade(from, until, first, entries.size(), book.balanceAfter(first));
        book.write(made);
        return new StatementFile(terms, made, entries.subList(first, entries.size())).bytes();
    }

    /** How it errs with all that comes back from now on. */
    public synchronized void script(Set<ReturnFault> erring) {
        catchUp();
        faults = Set.copyOf(erring);
    }

    public synchronized List<TransferOrder> orders() {
        catchUp();
        return book.orders();
    }

    /** What became of a payment of an order. */
    public synchronized Standing standing(TransferOrder order, TransferLine line) {
        Optional<Map<Long, NotCredited>> notCredited = book.notCredited(order);
        if (notCredited.isEmpty()) {
            return Standing.WAITING;
        }
        if (!notCredited.get().containsKey(line.reference())) {
            return Standing.CREDITED;
        }
        return book.hasReturned(order, line.reference()) ? Standing.RETURNED : Standing.NOT_CREDITED;
    }

    public synchronized List<PayingEntry> entries() {
        catchUp();
        return book.entries();
    }

    public synchronized long balanceYen() {
        catchUp();
        return book.balanceYen();
    }

    /** Does what is due, the earliest first: what an order leads to may be due before the next order. */
    public synchronized void catchUp() {
        Instant now = clock.instant();
        for (int step = 0; step < MOST_STEPS; step++) {
            Optional<Due> next = nextDue();
            if (next.isEmpty() || opening(next.get().day()).isAfter(now)) {
                return;
            }
            next.get().step().run();
        }
    }

    private Optional<Due> nextDue() {
        List<Due> due = new ArrayList<>();
        for (TransferOrder order : book.orders()) {
            Optional<Map<Long, NotCredited>> notCredited = book.notCredited(order);
            if (notCredited.isEmpty()) {
                due.add(new Due(order.day(), () -> carryOut(order)));
                continue;
            }
            order.lines().stream()
                    .filter(line -> notCredited.get().containsKey(line.reference()))
                    .filter(line -> !book.hasReturned(order, line.reference()))
                    .forEach(line ->
                            due.add(new Due(order.day().plusDays(terms.returnDays()), () -> bookBack(order, line))));
        }
        return due.stream().min(Comparator.comparing(Due::day));
    }

    private void carryOut(TransferOrder order) {
        Map<Long, NotCredited> notCredited = new TreeMap<>();
        for (TransferLine line : order.lines()) {
            credit(order, line).ifPresent(obstacle -> notCredited.put(line.reference(), obstacle));
        }
        PayingEntry entry = book.debit(order.day(), order.totalYen(), "ｿｳｺﾞｳﾌﾘｺﾐ", "ﾌﾘｺﾐ");
        book.write(new PayingEvent.OrderCarriedOut(order.orderId(), entry, notCredited));
    }

    private Optional<NotCredited> credit(TransferOrder order, TransferLine line) {
        var transfer = new IncomingTransfer(
                order.orderId() + "/" + line.reference(),
                Long.toString(line.reference()),
                new AccountKey(line.branch(), line.number()),
                line.type(),
                line.payee(),
                Money.yen(line.amountYen()),
                opening(order.day()));
        return banks.find(line.bankCode())
                .map(bank -> bank.arrivals().take(transfer))
                .orElse(Optional.of(NotCredited.ACCOUNT_UNKNOWN));
    }

    private void bookBack(TransferOrder order, TransferLine line) {
        LocalDate day = book.bookingDay(order.day().plusDays(terms.returnDays()));
        long number = book.entries().size() + 1L;
        String summary = faults.contains(ReturnFault.UNKNOWN_WORDS) ? "ｺｳｻﾞﾅｼ" : "ｼｷﾝﾍﾝｷﾔｸ";
        long yen = line.amountYen() + (faults.contains(ReturnFault.OTHER_AMOUNT) ? 1 : 0);
        List<PayingEntry> entries = new ArrayList<>();
        for (int i = 0; i < (faults.contains(ReturnFault.TWICE) ? 2 : 1); i++) {
            entries.add(new PayingEntry(number + i, day, order.day(), Direction.CREDIT, yen, line.payee(), summary));
        }
        book.write(new PayingEvent.MoneyReturned(order.orderId(), line.reference(), entries));
    }

    private long orderedYen() {
        return book.orders().stream()
                .filter(order -> book.notCredited(order).isEmpty())
                .mapToLong(TransferOrder::totalYen)
                .sum();
    }

    private LocalDate dayOf(MonthDay day) throws SpoiledFile {
        LocalDate today = today();
        for (LocalDate at = today; !at.isAfter(today.plusDays(MOST_DAYS_AHEAD)); at = at.plusDays(1)) {
            if (MonthDay.from(at).equals(day)) {
                return at;
            }
        }
        throw new SpoiledFile(1, "the day is too far ahead, or over");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TOKYO);
    }

    private static Instant opening(LocalDate day) {
        return day.atTime(OPENS).atZone(TOKYO).toInstant();
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Something that is done when banks open on a day. */
    private record Due(LocalDate day, Runnable step) {}

    /** What became of a payment. */
    public enum Standing {
        WAITING,
        CREDITED,
        /** No bank could credit it, and it is on its way back. */
        NOT_CREDITED,
        RETURNED
    }
}
