package dev.sekisho.link.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.link.statement.BookedLine.Direction;
import dev.sekisho.link.statement.StatementBook.Head;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every place where statements are kept promises. */
abstract class StatementBookContract {

    private static final BankCode BANK = new BankCode("0998");
    private static final AtomicInteger DAYS = new AtomicInteger();

    private final StatementDay of =
            new StatementDay(BANK, LocalDate.of(2031, 1, 1).plusDays(DAYS.addAndGet(10)));

    abstract StatementBook book();

    @Test
    void theFirstWholeFileStays() {
        BookedLine line = line(1, UUID.randomUUID());

        assertThat(book().accept(statement(of, "first", line))).isTrue();
        assertThat(book().accept(statement(of, "second", line(1, UUID.randomUUID()))))
                .isFalse();
        book().refuse(of, digest("third"), Flaw.CUT);

        assertThat(book().head(of)).map(Head::isAccepted).contains(true);
        assertThat(book().lines(of, 0, 10)).containsExactly(line);
        assertThat(book().lineOf(BANK, Direction.DEBIT, line.order())).contains(line);
        assertThat(book().lineOf(BANK, Direction.CREDIT, line.order())).isEmpty();
        assertThat(book().lineOf(new BankCode("0001"), Direction.DEBIT, line.order()))
                .isEmpty();
    }

    @Test
    void aFlawedFileIsRememberedUntilAWholeOneComes() {
        book().refuse(of, digest("cut"), Flaw.CUT);
        book().refuse(of, digest("cut"), Flaw.CUT);

        assertThat(book().head(of)).flatMap(Head::flaw).contains(Flaw.CUT);
        assertThat(book().areWhole(BANK, of.day(), of.day())).isFalse();
        assertThat(book().accept(statement(of, "whole", line(1, UUID.randomUUID()))))
                .isTrue();
        assertThat(book().head(of)).flatMap(Head::flaw).isEmpty();
        assertThat(book().areWhole(BANK, of.day(), of.day())).isTrue();
        assertThat(book().areWhole(BANK, of.day(), of.day().plusDays(1))).isFalse();
    }

    @Test
    void linesComeInTheirOrderPageByPage() {
        List<BookedLine> lines =
                List.of(line(1, UUID.randomUUID()), line(2, UUID.randomUUID()), line(3, UUID.randomUUID()));
        book().accept(new Statement(of, lines, digest("three")));

        assertThat(book().lines(of, 0, 2)).isEqualTo(lines.subList(0, 2));
        assertThat(book().lines(of, 2, 2)).isEqualTo(lines.subList(2, 3));
    }

    private static Statement statement(StatementDay of, String file, BookedLine line) {
        return new Statement(of, List.of(line), digest(file));
    }

    private static FileDigest digest(String file) {
        return FileDigest.of(file.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static BookedLine line(int number, UUID order) {
        return new BookedLine(number, Direction.DEBIT, order, Money.yen(1_000), "REF-" + number);
    }
}
