package dev.sekisho.compensation.zengin;

import dev.sekisho.compensation.zengin.TransferLayout.Data;
import dev.sekisho.compensation.zengin.TransferLayout.End;
import dev.sekisho.compensation.zengin.TransferLayout.Header;
import dev.sekisho.compensation.zengin.TransferLayout.Trailer;
import dev.sekisho.compensation.zengin.ZenginRecord.Malformed;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.money.Money;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.function.Supplier;

/** Turns the bytes of each kind of record into its value, or says what is wrong with them. */
final class RecordReading {

    private RecordReading() {}

    static TransferHeader header(ZenginRecord entry) {
        if (entry.number(Header.FILE_KIND) != TransferLayout.TRANSFERS) {
            throw new Malformed(Defect.NOT_TRANSFERS);
        }
        if (entry.number(Header.CODE_DIVISION) != TransferLayout.CODE_JIS) {
            throw new Malformed(Defect.NOT_JIS);
        }
        entry.requireBlank(Header.DUMMY);
        long day = entry.number(Header.TRANSFER_DAY);
        return known(() -> new TransferHeader(
                entry.number(Header.SENDER_CODE),
                present(entry, Header.SENDER_NAME),
                MonthDay.of((int) day / 100, (int) day % 100),
                new ZenginAccount(
                        new BankCode(entry.digits(Header.BANK)),
                        entry.name(Header.BANK_NAME),
                        entry.digits(Header.BRANCH),
                        entry.name(Header.BRANCH_NAME),
                        AccountKind.ofCode(entry.number(Header.ACCOUNT_KIND)),
                        entry.digits(Header.ACCOUNT_NUMBER))));
    }

    static Transfer transfer(ZenginRecord entry) {
        entry.requireBlank(Data.IDENTIFICATION);
        entry.requireBlank(Data.DUMMY);
        requireConstant(entry, Data.CLEARING_HOUSE, 0);
        requireConstant(entry, Data.NEW_CODE, TransferLayout.NEW_CODE_OTHER);
        requireConstant(entry, Data.CUSTOMER_CODE_2, 0);
        requireConstant(entry, Data.TRANSFER_METHOD, TransferLayout.BY_WIRE);
        return known(() -> new Transfer(
                new ZenginAccount(
                        new BankCode(entry.digits(Data.BANK)),
                        entry.name(Data.BANK_NAME),
                        entry.digits(Data.BRANCH),
                        entry.name(Data.BRANCH_NAME),
                        AccountKind.ofCode(entry.number(Data.ACCOUNT_KIND)),
                        entry.digits(Data.ACCOUNT_NUMBER)),
                present(entry, Data.PAYEE_NAME),
                Money.yen(entry.number(Data.AMOUNT)),
                entry.number(Data.CUSTOMER_CODE_1)));
    }

    static void requireTrailer(ZenginRecord entry, FileTotals totals) {
        entry.requireBlank(Trailer.DUMMY);
        if (entry.number(Trailer.COUNT) != totals.count()) {
            throw new Malformed(Defect.COUNT_DIFFERS);
        }
        if (entry.number(Trailer.TOTAL) != totals.total().yen()) {
            throw new Malformed(Defect.TOTAL_DIFFERS);
        }
    }

    static void requireEnd(ZenginRecord entry) {
        entry.requireBlank(End.DUMMY);
    }

    private static ZenginName present(ZenginRecord entry, Field field) {
        return entry.name(field).orElseThrow(() -> new Malformed(Defect.NAME_MISSING));
    }

    private static void requireConstant(ZenginRecord entry, Field field, long value) {
        if (entry.number(field) != value) {
            throw new Malformed(Defect.VALUE_UNKNOWN);
        }
    }

    private static <T> T known(Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException | DateTimeException unknown) {
            throw new Malformed(Defect.VALUE_UNKNOWN);
        }
    }
}
