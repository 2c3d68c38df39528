package dev.sekisho.compensation.zengin;

import dev.sekisho.compensation.zengin.ZenginRecord.Malformed;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads a file of transfers and hands each on as it comes; only when it returns, the file was whole and right.
 *
 * <p>Of what it read it keeps the sums and the references, at most 999,999 of them.
 */
public final class TransferFileReader {

    private final RecordSource records;
    private final Consumer<TransferHeader> headers;
    private final Consumer<Transfer> transfers;
    private final Set<Long> references = new HashSet<>();
    private FileTotals totals = FileTotals.NOTHING;

    private TransferFileReader(InputStream in, Consumer<TransferHeader> headers, Consumer<Transfer> transfers) {
        this.records = new RecordSource(in);
        this.headers = headers;
        this.transfers = transfers;
    }

    /** @throws MalformedFile at the first thing that is wrong; what was handed on before must then be dropped */
    public static FileTotals read(InputStream in, Consumer<TransferHeader> headers, Consumer<Transfer> transfers)
            throws IOException, MalformedFile {
        TransferFileReader reader = new TransferFileReader(in, headers, transfers);
        try {
            return reader.read();
        } catch (Malformed malformed) {
            throw new MalformedFile(Math.max(1, reader.records.count()), malformed.defect());
        }
    }

    private FileTotals read() throws IOException {
        headers.accept(RecordReading.header(require(TransferLayout.HEADER)));
        ZenginRecord entry = next();
        while (divisionOf(entry) == TransferLayout.DATA) {
            take(RecordReading.transfer(entry));
            entry = next();
        }
        if (divisionOf(entry) != TransferLayout.TRAILER) {
            throw new Malformed(Defect.OUT_OF_ORDER);
        }
        RecordReading.requireTrailer(entry, totals);
        RecordReading.requireEnd(require(TransferLayout.END));
        if (records.next().isPresent()) {
            throw new Malformed(Defect.AFTER_END);
        }
        return totals;
    }

    private void take(Transfer transfer) {
        if (!references.add(transfer.reference())) {
            throw new Malformed(Defect.DUPLICATE);
        }
        try {
            totals = totals.plus(transfer.amount());
        } catch (IllegalArgumentException moreThanTheTrailerCanSay) {
            throw new Malformed(Defect.TOO_MUCH);
        }
        transfers.accept(transfer);
    }

    private ZenginRecord require(int division) throws IOException {
        ZenginRecord entry = next();
        if (divisionOf(entry) != division) {
            throw new Malformed(Defect.OUT_OF_ORDER);
        }
        return entry;
    }

    private ZenginRecord next() throws IOException {
        Optional<ZenginRecord> entry = records.next();
        return entry.orElseThrow(() -> new Malformed(Defect.OUT_OF_ORDER));
    }

    /** All four records keep it in the same place. */
    private static long divisionOf(ZenginRecord entry) {
        return entry.number(TransferLayout.End.DIVISION);
    }
}
