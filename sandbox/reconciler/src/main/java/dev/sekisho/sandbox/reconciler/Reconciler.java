package dev.sekisho.sandbox.reconciler;

import java.io.IOException;
import java.sql.SQLException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;

/** Compares the banks' books with the charges, payouts, compensation, ledger, caps, freezes, facts, topics, copy and links. */
public final class Reconciler {

    private Reconciler() {}

    /**
     * Reads everything once; nothing is changed.
     *
     * @throws ReconciliationImpossible if something could not be read, whatever was found before that
     */
    public static Reconciliation run(ReconcilerSettings settings) {
        Report report = new Report();
        try {
            money(settings, report);
            compensation(settings, report);
            facts(settings, report);
            new CopyCheck(settings, report).run();
            new LinkCheck(settings, report).run();
            return report.close();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ReconciliationImpossible("interrupted", interrupted);
        } catch (SQLException | IOException | KafkaException unreadable) {
            throw new ReconciliationImpossible("the books could not be read", unreadable);
        } catch (RuntimeException mistake) {
            throw mistake;
        } catch (Exception unexpected) {
            throw new ReconciliationImpossible("the books could not be compared", unexpected);
        }
    }

    private static void money(ReconcilerSettings settings, Report report) throws Exception {
        try (Tables charges = Tables.open(settings.charge())) {
            BankBooks banks = new BankBooks(settings.worldUrl());
            BookCheck books = new BookCheck(charges, Orders.OF_CHARGE_SERVICE, banks, settings.bankCodes(), report);
            StagedBooks staged = books.stage();
            report.count(Count.BOOK_ENTRIES, staged.entries());
            report.count(Count.BOOKED_YEN, staged.totalYen());
            charges.takeSnapshot();
            books.bookedTwice();
            books.run();
            new OpenCheck(charges, report).run();
            new FreezeCheck(charges, report).run();
            new LedgerCheck(charges, report).run();
            new CapCheck(charges, report).run();
        }
    }

    private static void compensation(ReconcilerSettings settings, Report report) throws Exception {
        try (Tables compensation = Tables.open(settings.compensation())) {
            Arrivals arrivals = new Arrivals(settings.worldUrl(), compensation);
            new PaidCheck(compensation, arrivals, settings.bankCodes(), report).run();
        }
    }

    private static void facts(ReconcilerSettings settings, Report report) throws Exception {
        try (KafkaConsumer<byte[], byte[]> consumer = FactTopic.consumer(settings.kafka())) {
            new FactCheck("identity", settings.identity(), consumer, report).run();
            new FactCheck("link", settings.link(), consumer, report).run();
            new FactCheck("charge", settings.charge(), consumer, report).run();
            new FactCheck("compensation", settings.compensation(), consumer, report).run();
        }
    }
}
