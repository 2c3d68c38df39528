package dev.sekisho.compensation.copy;

import static dev.sekisho.compensation.copy.Sample.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kernel.id.LinkId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("TD4")
class TakeLinkTest {

    private final Sample sample = new Sample();
    private final LinkId id = LinkId.random();
    private final InMemoryCopiedLinks links = new InMemoryCopiedLinks();
    private final TakeLink take = new TakeLink(links);

    @Test
    void anEndedLinkStaysEndedWhenItsBeginningIsHeardLate() {
        assertThat(take.take(sample.ended(id, NOON.plusSeconds(60)))).isEqualTo(Taken.NEW);
        assertThat(copied().origin()).isEmpty();

        assertThat(take.take(sample.established(id, NOON))).isEqualTo(Taken.OLDER);

        assertThat(copied().standing().state()).isEqualTo(LinkState.REVOKED);
        assertThat(copied().origin().orElseThrow().establishedAt()).isEqualTo(NOON);
    }

    @Test
    void anEndKeepsWhatWasKnownOfTheBeginning() {
        take.take(sample.established(id, NOON));

        assertThat(take.take(sample.ended(id, NOON.plusSeconds(60)))).isEqualTo(Taken.NEWER);

        assertThat(copied().standing().reason()).contains("CUSTOMER");
        assertThat(copied().origin()).isPresent();
    }

    /** As while facts are told again: what is new comes first, and then everything from the beginning. */
    @ParameterizedTest
    @MethodSource("orders")
    @Tag("TD1")
    void inWhateverOrderTheYoungestReasonStays(List<Integer> order) {
        List<CopiedLink> told = List.of(
                sample.established(id, NOON),
                sample.stopped(id, 2, Optional.of("FRAUD_REPORT")),
                sample.stopped(id, 3, Optional.of("MANDATE_REVOKED_AT_BANK")),
                sample.stopped(id, 4, Optional.empty()));

        order.forEach(version -> take.take(told.get(version - 1)));

        assertThat(copied().standing().version()).isEqualTo(4);
        assertThat(copied().standing().reason()).contains("MANDATE_REVOKED_AT_BANK");
    }

    static List<List<Integer>> orders() {
        return List.of(
                List.of(1, 2, 3, 4),
                List.of(4, 1, 2, 3),
                List.of(4, 3, 2, 1),
                List.of(3, 4, 1, 2),
                List.of(2, 4, 3, 1));
    }

    @Test
    void aLinkNeverChangesItsWallet() {
        take.take(sample.established(id, NOON));

        assertThatThrownBy(() -> take.take(new Sample().ended(id, NOON))).isInstanceOf(ContradictingFact.class);
    }

    private CopiedLink copied() {
        return links.find(id).orElseThrow();
    }
}
