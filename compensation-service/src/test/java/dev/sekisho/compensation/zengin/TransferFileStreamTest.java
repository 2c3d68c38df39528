package dev.sekisho.compensation.zengin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.money.Money;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A hundred thousand payments go through a pipe of a few kilobytes, and neither end keeps one of them. */
@Tag("IN-09")
class TransferFileStreamTest {

    private static final int PAYMENTS = 100_000;
    private static final int PIPE = 64 * 1024;

    @Test
    void aHundredThousandPaymentsStreamInFlatMemory() throws Exception {
        PipedInputStream in = new PipedInputStream(PIPE);
        PipedOutputStream out = new PipedOutputStream(in);
        List<WeakReference<Transfer>> written = new ArrayList<>();
        List<WeakReference<Transfer>> read = new ArrayList<>();
        AtomicLong sum = new AtomicLong();

        CompletableFuture<FileTotals> writing = CompletableFuture.supplyAsync(() -> write(out, written));
        FileTotals totals = read(in, transfer -> {
            sum.addAndGet(transfer.amount().yen());
            read.add(new WeakReference<>(transfer));
            if (read.size() == PAYMENTS - 1) {
                assertForgotten(read);
            }
        });

        assertThat(totals).isEqualTo(writing.get());
        assertThat(totals.count()).isEqualTo(PAYMENTS);
        assertThat(totals.total().yen()).isEqualTo(sum.get());
        assertForgotten(written);
    }

    /** The garbage collector may spare the newest few. */
    private static void assertForgotten(List<WeakReference<Transfer>> transfers) {
        System.gc();
        long kept = transfers.stream()
                .limit(PAYMENTS / 2)
                .filter(each -> each.get() != null)
                .count();
        assertThat(kept).isZero();
    }

    private static FileTotals write(OutputStream out, List<WeakReference<Transfer>> written) {
        try (out) {
            TransferFileWriter writer = new TransferFileWriter(out, Sample.HEADER);
            ZenginAccount to = Sample.account("0998", "101", AccountKind.ORDINARY, "1234567");
            ZenginName payee = Sample.party("ヤマダ　ハナコ");
            for (int count = 1; count <= PAYMENTS; count++) {
                Transfer transfer = new Transfer(to, payee, Money.yen(count), count);
                written.add(new WeakReference<>(transfer));
                writer.add(transfer);
            }
            return writer.end();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static FileTotals read(InputStream in, java.util.function.Consumer<Transfer> transfers)
            throws IOException, MalformedFile {
        return TransferFileReader.read(in, header -> {}, transfers);
    }
}
