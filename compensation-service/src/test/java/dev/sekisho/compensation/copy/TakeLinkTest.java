package dev.sekisho.compensation.copy;

import static dev.sekisho.compensation.copy.Sample.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kernel.id.LinkId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

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

    @Test
    void aLinkNeverChangesItsWallet() {
        take.take(sample.established(id, NOON));

        assertThatThrownBy(() -> take.take(new Sample().ended(id, NOON))).isInstanceOf(ContradictingFact.class);
    }

    private CopiedLink copied() {
        return links.find(id).orElseThrow();
    }
}
