package dev.sekisho.sandbox.world.paying;

import dev.sekisho.sandbox.world.bank.AccountType;
import dev.sekisho.sandbox.world.bank.Direction;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;

/** A 入出金取引明細 (種別 03) of the paying account: records of 200 bytes of JIS X 0201, days with the year of 令和. */
final class StatementFile {

    private static final Charset JIS = Charset.forName("windows-31j");
    private static final int BEFORE_REIWA = 2018;

    private final PayingTerms terms;
    private final PayingEvent.StatementMade made;
    private final List<PayingEntry> entries;

    StatementFile(PayingTerms terms, PayingEvent.StatementMade made, List<PayingEntry> entries) {
        this.terms = terms;
        this.made = made;
        this.entries = entries;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        add(out, header());
        entries.forEach(entry -> add(out, line(entry)));
        add(out, trailer());
        add(out, "9" + number(entries.size() + 3L, 10) + number(1, 5) + text("", 184));
        return out.toByteArray();
    }

    private String header() {
        return "1030"
                + date(made.until())
                + date(made.from())
                + date(made.until())
                + terms.bank().value()
                + text("", 15)
                + terms.branch()
                + text("", 15)
                + text("", 3)
                + type()
                + number(Long.parseLong(terms.number()), 10)
                + text(terms.holder(), 40)
                + "11"
                + number(made.openingYen(), 14)
                + text("", 71);
    }

    private static String line(PayingEntry entry) {
        return "2"
                + number(entry.number(), 8)
                + date(entry.bookedOn())
                + date(entry.valueOn())
                + (entry.direction() == Direction.CREDIT ? "1" : "2")
                + "11"
                + number(entry.amountYen(), 12)
                + number(0, 12)
                + number(0, 12)
                + "0"
                + number(0, 7)
                + "000"
                + text("", 10)
                + text(entry.party(), 48)
                + text("", 30)
                + text(entry.summary(), 20)
                + text("", 21);
    }

    private String trailer() {
        long came = sum(Direction.CREDIT);
        long left = sum(Direction.DEBIT);
        return "8"
                + number(count(Direction.CREDIT), 6)
                + number(came, 13)
                + number(count(Direction.DEBIT), 6)
                + number(left, 13)
                + "1"
                + number(made.openingYen() + came - left, 14)
                + number(entries.size(), 7)
                + text("", 139);
    }

    private String type() {
        return terms.type() == AccountType.CURRENT ? "2" : terms.type() == AccountType.SAVINGS ? "4" : "1";
    }

    private long count(Direction direction) {
        return entries.stream().filter(entry -> entry.direction() == direction).count();
    }

    private long sum(Direction direction) {
        return entries.stream()
                .filter(entry -> entry.direction() == direction)
                .mapToLong(PayingEntry::amountYen)
                .reduce(0, Math::addExact);
    }

    private static void add(ByteArrayOutputStream out, String line) {
        out.writeBytes(line.getBytes(JIS));
    }

    private static String date(LocalDate day) {
        return number(day.getYear() - BEFORE_REIWA, 2)
                + number(day.getMonthValue(), 2)
                + number(day.getDayOfMonth(), 2);
    }

    private static String number(long value, int digits) {
        return String.format("%0" + digits + "d", value);
    }

    private static String text(String words, int length) {
        return String.format("%-" + length + "s", words);
    }
}
