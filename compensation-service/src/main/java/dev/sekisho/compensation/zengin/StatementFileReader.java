package dev.sekisho.compensation.zengin;

import dev.sekisho.compensation.zengin.StatementLayout.Data;
import dev.sekisho.compensation.zengin.StatementLayout.Header;
import dev.sekisho.compensation.zengin.StatementLayout.Trailer;
import dev.sekisho.compensation.zengin.ZenginRecord.Malformed;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.money.Money;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Reads a statement of one account, whole or not at all: its counts, its sums and its balances agree, or it is refused. */
public final class StatementFileReader {

    private static final long SEVEN_DIGITS = 10_000_000L;

    private final RecordSource records;
    private final Set<String> seen = new HashSet<>();
    private final List<StatementEntry> entries = new ArrayList<>();
    private long credits;
    private long debits;
    private Money creditTotal = Money.ZERO;
    private Money debitTotal = Money.ZERO;

    private StatementFileReader(byte[] file) {
        this.records = new RecordSource(new ByteArrayInputStream(file), StatementLayout.RECORD_LENGTH);
    }

    /** @throws MalformedFile at the first thing that is wrong */
    public static Statement read(byte[] file) throws MalformedFile {
        StatementFileReader reader = new StatementFileReader(file);
        try {
            return reader.read();
        } catch (Malformed malformed) {
            throw new MalformedFile(Math.max(1, reader.records.count()), malformed.defect());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Statement read() throws IOException {
        ZenginRecord header = require(StatementLayout.HEADER);
        requireStatement(header);
        LocalDate from = day(header, Header.FROM);
        LocalDate until = day(header, Header.UNTIL);
        if (until.isBefore(from)) {
            throw new Malformed(Defect.VALUE_UNKNOWN);
        }
        long opening = balance(header, Header.BELOW_ZERO, Header.OPENING);
        ZenginRecord entry = next();
        while (divisionOf(entry) == StatementLayout.DATA) {
            take(entry, from, until);
            entry = next();
        }
        long closing = closing(entry, opening);
        require(StatementLayout.END);
        if (records.next().isPresent()) {
            throw new Malformed(Defect.AFTER_END);
        }
        return new Statement(account(header), from, until, opening, entries, closing);
    }

    private static void requireStatement(ZenginRecord header) {
        if (header.number(Header.FILE_KIND) != StatementLayout.STATEMENT) {
            throw new Malformed(Defect.NOT_A_STATEMENT);
        }
        if (header.number(Header.CODE_DIVISION) != StatementLayout.CODE_JIS) {
            throw new Malformed(Defect.NOT_JIS);
        }
    }

    private static ZenginAccount account(ZenginRecord header) {
        long number = header.number(Header.ACCOUNT_NUMBER);
        if (number >= SEVEN_DIGITS) {
            throw new Malformed(Defect.VALUE_UNKNOWN);
        }
        return known(() -> ZenginAccount.unnamed(
                new BankCode(header.digits(Header.BANK)),
                header.digits(Header.BRANCH),
                AccountKind.ofCode(header.number(Header.ACCOUNT_KIND)),
                String.format("%07d", number)));
    }

    private void take(ZenginRecord entry, LocalDate from, LocalDate until) {
        long direction = entry.number(Data.DIRECTION);
        if (direction != StatementLayout.CREDIT && direction != StatementLayout.DEBIT) {
            throw new Malformed(Defect.VALUE_UNKNOWN);
        }
        LocalDate booked = day(entry, Data.BOOKED_ON);
        if (booked.isBefore(from) || booked.isAfter(until)) {
            throw new Malformed(Defect.VALUE_UNKNOWN);
        }
        StatementEntry read = new StatementEntry(
                entry.digits(Data.INQUIRY),
                booked,
                entry.number(Data.VALUE_ON) == 0 ? booked : day(entry, Data.VALUE_ON),
                direction == StatementLayout.CREDIT,
                Money.yen(entry.number(Data.AMOUNT)),
                entry.words(Data.PARTY),
                entry.words(Data.SUMMARY),
                entry.words(Data.EDI));
        if (!seen.add(booked + " " + read.inquiry())) {
            throw new Malformed(Defect.DUPLICATE);
        }
        count(read);
        entries.add(read);
    }

    private void count(StatementEntry entry) {
        if (entry.credit()) {
            credits++;
            creditTotal = creditTotal.plus(entry.amount());
        } else {
            debits++;
            debitTotal = debitTotal.plus(entry.amount());
        }
    }

    private long closing(ZenginRecord trailer, long opening) {
        if (divisionOf(trailer) != StatementLayout.TRAILER) {
            throw new Malformed(Defect.OUT_OF_ORDER);
        }
        if (trailer.number(Trailer.CREDITS) != credits
                || trailer.number(Trailer.DEBITS) != debits
                || trailer.number(Trailer.ENTRIES) != entries.size()) {
            throw new Malformed(Defect.COUNT_DIFFERS);
        }
        if (trailer.number(Trailer.CREDIT_TOTAL) != creditTotal.yen()
                || trailer.number(Trailer.DEBIT_TOTAL) != debitTotal.yen()) {
            throw new Malformed(Defect.TOTAL_DIFFERS);
        }
        long closing = balance(trailer, Trailer.BELOW_ZERO, Trailer.CLOSING);
        if (opening + creditTotal.yen() - debitTotal.yen() != closing) {
            throw new Malformed(Defect.BALANCE_DIFFERS);
        }
        return closing;
    }

    private static long balance(ZenginRecord entry, Field sign, Field amount) {
        return entry.number(sign) == StatementLayout.DEBT ? -entry.number(amount) : entry.number(amount);
    }

    private static LocalDate day(ZenginRecord entry, Field field) {
        return known(() -> EraDate.of(entry.number(field)));
    }

    private static <T> T known(Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException | DateTimeException unknown) {
            throw new Malformed(Defect.VALUE_UNKNOWN);
        }
    }

    private ZenginRecord require(int division) throws IOException {
        ZenginRecord entry = next();
        if (divisionOf(entry) != division) {
            throw new Malformed(Defect.OUT_OF_ORDER);
        }
        return entry;
    }

    private ZenginRecord next() throws IOException {
        return records.next().orElseThrow(() -> new Malformed(Defect.OUT_OF_ORDER));
    }

    /** All four records keep it in the same place. */
    private static long divisionOf(ZenginRecord entry) {
        return entry.number(StatementLayout.End.DIVISION);
    }
}
