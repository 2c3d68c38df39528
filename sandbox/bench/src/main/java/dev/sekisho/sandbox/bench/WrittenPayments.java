package dev.sekisho.sandbox.bench;

import dev.sekisho.compensation.zengin.AccountKind;
import dev.sekisho.compensation.zengin.Alphabet;
import dev.sekisho.compensation.zengin.FileTotals;
import dev.sekisho.compensation.zengin.MalformedFile;
import dev.sekisho.compensation.zengin.Transfer;
import dev.sekisho.compensation.zengin.TransferFileReader;
import dev.sekisho.compensation.zengin.TransferFileWriter;
import dev.sekisho.compensation.zengin.TransferHeader;
import dev.sekisho.compensation.zengin.ZenginAccount;
import dev.sekisho.compensation.zengin.ZenginName;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.money.Money;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Writes 総合振込 files with compensation-service's own writer into a file on the disk, in a Java machine whose heap is too
 * small to keep one, and has its own reader count each. Words: file of results, rounds, payments.
 */
public final class WrittenPayments {

    private static final String[] FAMILIES = {"ヤマダ", "スズキ", "サトウ", "ガンダ", "パトリ", "ワタナベ"};
    private static final String[] GIVEN = {"ハナコ", "タロウ", "ジロウ", "ヨシコ", "ベニオ"};
    private static final int BANKS = 1_000;

    private final int payments;
    private long usedEarly;
    private long usedLate;

    private WrittenPayments(int payments) {
        this.payments = payments;
    }

    public static void main(String[] words) throws IOException, MalformedFile {
        int rounds = Integer.parseInt(words[1]);
        WrittenPayments work = new WrittenPayments(Integer.parseInt(words[2]));
        Path file = Files.createTempFile("sekisho-payments", ".zengin");
        try {
            List<String> lines = new ArrayList<>();
            for (int round = -rounds; round < rounds; round++) {
                double millis = work.write(file);
                if (round >= 0) {
                    lines.add(String.format(Locale.ROOT, "%.3f", millis));
                }
            }
            work.remember(file);
            lines.add(work.usedEarly + " " + work.usedLate + " " + Files.size(file));
            Files.write(Path.of(words[0]), lines);
        } finally {
            Files.delete(file);
        }
    }

    /** @return how long it took, in milliseconds */
    private double write(Path file) throws IOException, MalformedFile {
        long begin = System.nanoTime();
        FileTotals written = write(file, false);
        double millis = (System.nanoTime() - begin) / (double) TimeUnit.MILLISECONDS.toNanos(1);
        try (InputStream in = Files.newInputStream(file)) {
            if (!TransferFileReader.read(in, header -> {}, transfer -> {}).equals(written)) {
                throw new IllegalStateException("the file does not say what was written");
            }
        }
        return millis;
    }

    /** Once more, looking at what the heap holds after a tenth of it and before its last tenth. */
    private void remember(Path file) throws IOException {
        write(file, true);
    }

    private FileTotals write(Path file, boolean looking) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            TransferFileWriter writer = new TransferFileWriter(
                    out,
                    new TransferHeader(
                            9_980_000_001L,
                            ZenginName.of("セキショペイ", Alphabet.PARTY),
                            MonthDay.of(12, 3),
                            ZenginAccount.unnamed(new BankCode("0998"), "001", AccountKind.CURRENT, "0007654")));
            for (int number = 1; number <= payments; number++) {
                writer.add(payment(number));
                if (looking && number == payments / 10) {
                    usedEarly = used();
                } else if (looking && number == payments - payments / 10) {
                    usedLate = used();
                }
            }
            return writer.end();
        }
    }

    /** To a name that is read anew for each, as it is where claims are paid. */
    private static Transfer payment(int number) {
        String name = FAMILIES[number % FAMILIES.length] + "　" + GIVEN[number % GIVEN.length];
        return new Transfer(
                ZenginAccount.unnamed(
                        new BankCode(String.format("%04d", number % BANKS)),
                        "101",
                        AccountKind.ORDINARY,
                        String.format("%07d", number)),
                ZenginName.of(name, Alphabet.PARTY),
                Money.yen(1_000 + number % 300_000),
                number);
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
