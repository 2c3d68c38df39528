package dev.sekisho.compensation.zengin;

import static dev.sekisho.compensation.zengin.Field.Kind.NUMBER;
import static dev.sekisho.compensation.zengin.Field.Kind.TEXT;

/**
 * The four records of 入出金取引明細 (種別 03) as tables of offset, length and kind, from 0. What a bank fills as it likes, and
 * nothing here depends on, is text.
 */
final class StatementLayout {

    static final int RECORD_LENGTH = 200;

    static final int HEADER = 1;
    static final int DATA = 2;
    static final int TRAILER = 8;
    static final int END = 9;

    static final int STATEMENT = 3;
    static final int CODE_JIS = 0;
    static final int CREDIT = 1;
    static final int DEBIT = 2;
    /** 貸越区分: the balance is a debt. */
    static final int DEBT = 2;

    static {
        Field.requireWhole(Header.values(), RECORD_LENGTH);
        Field.requireWhole(Data.values(), RECORD_LENGTH);
        Field.requireWhole(Trailer.values(), RECORD_LENGTH);
        Field.requireWhole(End.values(), RECORD_LENGTH);
    }

    private StatementLayout() {}

    /** ヘッダーレコード. */
    enum Header implements Field {
        DIVISION(0, 1, NUMBER),
        FILE_KIND(1, 2, NUMBER),
        CODE_DIVISION(3, 1, NUMBER),
        MADE_ON(4, 6, NUMBER),
        FROM(10, 6, NUMBER),
        UNTIL(16, 6, NUMBER),
        BANK(22, 4, NUMBER),
        BANK_NAME(26, 15, TEXT),
        BRANCH(41, 3, NUMBER),
        BRANCH_NAME(44, 15, TEXT),
        DUMMY_1(59, 3, TEXT),
        ACCOUNT_KIND(62, 1, NUMBER),
        ACCOUNT_NUMBER(63, 10, NUMBER),
        ACCOUNT_NAME(73, 40, TEXT),
        BELOW_ZERO(113, 1, NUMBER),
        BOOK(114, 1, TEXT),
        OPENING(115, 14, NUMBER),
        DUMMY_2(129, 71, TEXT);

        private final Place place;

        Header(int offset, int length, Kind kind) {
            place = new Place(offset, length, kind);
        }

        @Override
        public Place place() {
            return place;
        }
    }

    /** データレコード. */
    enum Data implements Field {
        DIVISION(0, 1, NUMBER),
        INQUIRY(1, 8, NUMBER),
        BOOKED_ON(9, 6, NUMBER),
        VALUE_ON(15, 6, NUMBER),
        DIRECTION(21, 1, NUMBER),
        DEALING(22, 2, TEXT),
        AMOUNT(24, 12, NUMBER),
        OF_IT_CHEQUES(36, 12, TEXT),
        PRESENTED_ON(48, 6, TEXT),
        DISHONOURED_ON(54, 6, TEXT),
        BILL_KIND(60, 1, TEXT),
        BILL_NUMBER(61, 7, TEXT),
        OTHER_BRANCH(68, 3, TEXT),
        PARTY_CODE(71, 10, TEXT),
        PARTY(81, 48, TEXT),
        FROM_BANK(129, 15, TEXT),
        FROM_BRANCH(144, 15, TEXT),
        SUMMARY(159, 20, TEXT),
        EDI(179, 20, TEXT),
        DUMMY(199, 1, TEXT);

        private final Place place;

        Data(int offset, int length, Kind kind) {
            place = new Place(offset, length, kind);
        }

        @Override
        public Place place() {
            return place;
        }
    }

    /** トレーラレコード. */
    enum Trailer implements Field {
        DIVISION(0, 1, NUMBER),
        CREDITS(1, 6, NUMBER),
        CREDIT_TOTAL(7, 13, NUMBER),
        DEBITS(20, 6, NUMBER),
        DEBIT_TOTAL(26, 13, NUMBER),
        BELOW_ZERO(39, 1, NUMBER),
        CLOSING(40, 14, NUMBER),
        ENTRIES(54, 7, NUMBER),
        DUMMY(61, 139, TEXT);

        private final Place place;

        Trailer(int offset, int length, Kind kind) {
            place = new Place(offset, length, kind);
        }

        @Override
        public Place place() {
            return place;
        }
    }

    /** エンドレコード. */
    enum End implements Field {
        DIVISION(0, 1, NUMBER),
        RECORDS(1, 10, TEXT),
        ACCOUNTS(11, 5, TEXT),
        DUMMY(16, 184, TEXT);

        private final Place place;

        End(int offset, int length, Kind kind) {
            place = new Place(offset, length, kind);
        }

        @Override
        public Place place() {
            return place;
        }
    }
}
