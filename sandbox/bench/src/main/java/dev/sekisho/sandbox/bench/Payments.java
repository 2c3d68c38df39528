package dev.sekisho.sandbox.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** How soon a bank file of a hundred thousand payments is written, and that it is never held in memory (F1). */
final class Payments {

    /** Of the accounts of other parts one in ten is paid here. */
    private static final int ACCOUNTS_A_PAYMENT = 10;

    /** Less than such a file with the objects it is made of. */
    private static final String HEAP = "-Xmx16m";

    private static final int BYTES_OF_A_KILOBYTE = 1_024;

    private final Sizes sizes;
    private final PackedService service;

    Payments(Sizes sizes, Path checkout) {
        this.sizes = sizes;
        this.service = new PackedService(checkout, "compensation-service");
    }

    void measure(List<Figure> figures, List<String> checks) {
        int payments = sizes.accounts() / ACCOUNTS_A_PAYMENT;
        try {
            Path results = Files.createTempFile("sekisho-payments", ".txt");
            try {
                service.run(
                        List.of(HEAP),
                        List.of(
                                WrittenPayments.class.getName(),
                                results.toString(),
                                Integer.toString(sizes.rounds()),
                                Integer.toString(payments)));
                List<String> lines = Files.readAllLines(results);
                figures.add(figure(payments, lines.subList(0, sizes.rounds())));
                checks.add(heap(lines.get(sizes.rounds())));
            } finally {
                Files.delete(results);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Figure figure(int payments, List<String> millis) {
        return new Figure(
                "F1",
                String.format(Locale.ROOT, "a bank file of %,d payments, written to the disk", payments),
                "ms",
                millis.stream().map(Double::valueOf).toList(),
                "must 2000");
    }

    private static String heap(String line) {
        String[] bytes = line.split(" ");
        return String.format(
                Locale.ROOT,
                "payments: of a heap of 16 MB %,d KB were in use after a tenth of the file, %,d KB before its last tenth;"
                        + " the file has %,d bytes",
                Long.parseLong(bytes[0]) / BYTES_OF_A_KILOBYTE,
                Long.parseLong(bytes[1]) / BYTES_OF_A_KILOBYTE,
                Long.parseLong(bytes[2]));
    }
}
