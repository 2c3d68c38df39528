package dev.sekisho.link.statement;

import static dev.sekisho.link.bank.FixedBanks.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.bank.FixedBanks;
import dev.sekisho.link.statement.StatementBook.Head;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TakeStatementTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final StatementDay OF = new StatementDay(FIRST, DAY);
    private static final String EMPTY = "1,03,0998,2026-11-22\r\n8,0,0,0,0\r\n9\r\n";

    private Instant now = Instant.parse("2026-11-22T15:00:00Z");
    private Optional<String> file = Optional.of(EMPTY);
    private final List<LocalDate> fetched = new ArrayList<>();
    private final InMemoryStatementBook book = new InMemoryStatementBook();
    private final TakeStatement take = new TakeStatement(
            new FixedBanks(),
            (bank, day) -> {
                fetched.add(day);
                return file.map(text -> text.getBytes(StandardCharsets.UTF_8));
            },
            book,
            () -> now);

    @Test
    void isFetchedOnceAndKept() {
        assertThat(take.take(OF)).map(Head::isAccepted).contains(true);
        file = Optional.of("other");
        assertThat(take.take(OF)).map(Head::isAccepted).contains(true);
        assertThat(fetched).containsExactly(DAY);
    }

    @Test
    void ofADayThatIsNotOverNothingIsAsked() {
        now = now.minusSeconds(1);

        assertThat(take.take(OF)).isEmpty();
        assertThat(take.expected(DAY)).isEmpty();
        assertThat(fetched).isEmpty();
    }

    @Test
    void isFetchedAgainWhileThereIsNoneOrNoneIsBelieved() {
        file = Optional.empty();
        assertThat(take.take(OF)).isEmpty();
        file = Optional.of(EMPTY.substring(0, 20));
        assertThat(take.take(OF)).flatMap(Head::flaw).isPresent();
        file = Optional.of(EMPTY);

        assertThat(take.take(OF)).map(Head::isAccepted).contains(true);
    }

    @Test
    void ofABankThatIsNotKnownNothingIsAsked() {
        assertThat(take.take(new StatementDay(new BankCode("0321"), DAY))).isEmpty();
        assertThat(fetched).isEmpty();
    }
}
