package dev.sekisho.compensation.zengin;

import static dev.sekisho.compensation.zengin.Field.Kind.BLANK;
import static dev.sekisho.compensation.zengin.Field.Kind.INSTITUTION_NAME;
import static dev.sekisho.compensation.zengin.Field.Kind.NUMBER;
import static dev.sekisho.compensation.zengin.Field.Kind.PARTY_NAME;

/** The four records of 総合振込 (種別 21) as tables of offset, length and kind, from 0; nothing else knows an offset. */
final class TransferLayout {

    static final int HEADER = 1;
    static final int DATA = 2;
    static final int TRAILER = 8;
    static final int END = 9;

    static final int TRANSFERS = 21;
    static final int CODE_JIS = 0;
    static final int BY_WIRE = 7;
    static final int NEW_CODE_OTHER = 0;

    static {
        Field.requireWhole(Header.values());
        Field.requireWhole(Data.values());
        Field.requireWhole(Trailer.values());
        Field.requireWhole(End.values());
    }

    private TransferLayout() {}

    /** ヘッダーレコード. */
    enum Header implements Field {
        DIVISION(0, 1, NUMBER),
        FILE_KIND(1, 2, NUMBER),
        CODE_DIVISION(3, 1, NUMBER),
        SENDER_CODE(4, 10, NUMBER),
        SENDER_NAME(14, 40, PARTY_NAME),
        TRANSFER_DAY(54, 4, NUMBER),
        BANK(58, 4, NUMBER),
        BANK_NAME(62, 15, INSTITUTION_NAME),
        BRANCH(77, 3, NUMBER),
        BRANCH_NAME(80, 15, INSTITUTION_NAME),
        ACCOUNT_KIND(95, 1, NUMBER),
        ACCOUNT_NUMBER(96, 7, NUMBER),
        DUMMY(103, 17, BLANK);

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
        BANK(1, 4, NUMBER),
        BANK_NAME(5, 15, INSTITUTION_NAME),
        BRANCH(20, 3, NUMBER),
        BRANCH_NAME(23, 15, INSTITUTION_NAME),
        CLEARING_HOUSE(38, 4, NUMBER),
        ACCOUNT_KIND(42, 1, NUMBER),
        ACCOUNT_NUMBER(43, 7, NUMBER),
        PAYEE_NAME(50, 30, PARTY_NAME),
        AMOUNT(80, 10, NUMBER),
        NEW_CODE(90, 1, NUMBER),
        CUSTOMER_CODE_1(91, 10, NUMBER),
        CUSTOMER_CODE_2(101, 10, NUMBER),
        TRANSFER_METHOD(111, 1, NUMBER),
        IDENTIFICATION(112, 1, BLANK),
        DUMMY(113, 7, BLANK);

        private final Place place;

        Data(int offset, int length, Kind kind) {
            place = new Place(offset, length, kind);
        }

        @Override
        public Place place() {
            return place;
        }
    }

    /** トレーラーレコード. */
    enum Trailer implements Field {
        DIVISION(0, 1, NUMBER),
        COUNT(1, 6, NUMBER),
        TOTAL(7, 12, NUMBER),
        DUMMY(19, 101, BLANK);

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
        DUMMY(1, 119, BLANK);

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
