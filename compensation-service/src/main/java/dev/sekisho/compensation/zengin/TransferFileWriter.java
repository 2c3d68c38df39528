package dev.sekisho.compensation.zengin;

import dev.sekisho.compensation.zengin.TransferLayout.Data;
import dev.sekisho.compensation.zengin.TransferLayout.End;
import dev.sekisho.compensation.zengin.TransferLayout.Header;
import dev.sekisho.compensation.zengin.TransferLayout.Trailer;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes a file of transfers, record by record and without line ends; keeps nothing of what it wrote but the sums.
 *
 * <p>References must rise from transfer to transfer, so that none can be in a file twice.
 */
public final class TransferFileWriter {

    private final OutputStream out;
    private FileTotals totals = FileTotals.NOTHING;
    private long lastReference;
    private boolean ended;

    /** Writes the header at once. */
    public TransferFileWriter(OutputStream out, TransferHeader header) throws IOException {
        this.out = out;
        write(ZenginRecord.blank()
                .number(Header.DIVISION, TransferLayout.HEADER)
                .number(Header.FILE_KIND, TransferLayout.TRANSFERS)
                .number(Header.CODE_DIVISION, TransferLayout.CODE_JIS)
                .number(Header.SENDER_CODE, header.senderCode())
                .name(Header.SENDER_NAME, header.senderName())
                .number(
                        Header.TRANSFER_DAY,
                        header.day().getMonthValue() * 100L + header.day().getDayOfMonth())
                .digits(Header.BANK, header.from().bank().value())
                .name(Header.BANK_NAME, header.from().bankName())
                .digits(Header.BRANCH, header.from().branch())
                .name(Header.BRANCH_NAME, header.from().branchName())
                .number(Header.ACCOUNT_KIND, header.from().kind().code())
                .digits(Header.ACCOUNT_NUMBER, header.from().number()));
    }

    /** @throws IllegalArgumentException if its reference does not rise or the trailer could not say the sum */
    public void add(Transfer transfer) throws IOException {
        if (ended || transfer.reference() <= lastReference) {
            throw new IllegalArgumentException("references rise, and nothing comes behind the end");
        }
        totals = totals.plus(transfer.amount());
        lastReference = transfer.reference();
        ZenginAccount to = transfer.to();
        write(ZenginRecord.blank()
                .number(Data.DIVISION, TransferLayout.DATA)
                .digits(Data.BANK, to.bank().value())
                .name(Data.BANK_NAME, to.bankName())
                .digits(Data.BRANCH, to.branch())
                .name(Data.BRANCH_NAME, to.branchName())
                .number(Data.CLEARING_HOUSE, 0)
                .number(Data.ACCOUNT_KIND, to.kind().code())
                .digits(Data.ACCOUNT_NUMBER, to.number())
                .name(Data.PAYEE_NAME, transfer.payee())
                .number(Data.AMOUNT, transfer.amount().yen())
                .number(Data.NEW_CODE, TransferLayout.NEW_CODE_OTHER)
                .number(Data.CUSTOMER_CODE_1, transfer.reference())
                .number(Data.CUSTOMER_CODE_2, 0)
                .number(Data.TRANSFER_METHOD, TransferLayout.BY_WIRE));
    }

    /** Writes trailer and end record; nothing can be added behind them. The stream is left open. */
    public FileTotals end() throws IOException {
        ended = true;
        write(ZenginRecord.blank()
                .number(Trailer.DIVISION, TransferLayout.TRAILER)
                .number(Trailer.COUNT, totals.count())
                .number(Trailer.TOTAL, totals.total().yen()));
        write(ZenginRecord.blank().number(End.DIVISION, TransferLayout.END));
        return totals;
    }

    private void write(ZenginRecord entry) throws IOException {
        out.write(entry.toBytes());
    }
}
