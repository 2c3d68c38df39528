package dev.sekisho.compensation.paymentrun;

import dev.sekisho.compensation.claim.Payable;
import dev.sekisho.compensation.zengin.FileTotals;
import dev.sekisho.compensation.zengin.MalformedFile;
import dev.sekisho.compensation.zengin.Transfer;
import dev.sekisho.compensation.zengin.TransferFileReader;
import dev.sekisho.compensation.zengin.TransferFileWriter;
import dev.sekisho.compensation.zengin.TransferHeader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The bytes that go to the bank, read back before anybody relies on them. */
record BankFile(byte[] bytes, FileTotals totals) {

    /** In the order of the claims' numbers, which are the references. */
    static BankFile of(TransferHeader header, List<Payable> payables) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            TransferFileWriter writer = new TransferFileWriter(out, header);
            for (Payable payable : payables) {
                writer.add(new Transfer(
                        payable.payee().account(), payable.payee().name(), payable.owed(), payable.number()));
            }
            FileTotals totals = writer.end();
            byte[] bytes = out.toByteArray();
            requireReadable(bytes, totals);
            return new BankFile(bytes, totals);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void requireReadable(byte[] bytes, FileTotals totals) throws IOException {
        try {
            FileTotals read = TransferFileReader.read(new ByteArrayInputStream(bytes), header -> {}, transfer -> {});
            if (!read.equals(totals)) {
                throw new IllegalStateException("a bank file does not say what was written");
            }
        } catch (MalformedFile malformed) {
            throw new IllegalStateException("a bank file cannot be read again", malformed);
        }
    }

    Sha256 sha256() {
        return Sha256.of(bytes);
    }
}
