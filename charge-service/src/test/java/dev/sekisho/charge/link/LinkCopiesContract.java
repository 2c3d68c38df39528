package dev.sekisho.charge.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every keeper of copies does, in memory and in PostgreSQL, in whatever order the news comes. */
@Tag("TD4")
public abstract class LinkCopiesContract {

    private final LinkCopy first = Links.of(Tier.T1, Instant.parse("2027-01-01T00:00:00Z"));
    private final LinkCopy third = Links.atVersion(3, first);
    private final LinkChange secondEnds = Links.ending(first, 2, LinkState.REVOKED);

    protected abstract LinkCopies copies();

    protected abstract void inTransaction(Runnable work);

    @Test
    void knowsNothingAtFirst() {
        assertThat(copies().find(first.id())).isEmpty();
        assertThat(copies().read(Set.of(first.id()))).isEmpty();
    }

    @Test
    void keepsALink() {
        keep(first);

        assertThat(copies().find(first.id())).contains(first);
        assertThat(copies().read(Set.of(first.id()))).containsEntry(first.id(), first);
    }

    @Test
    void keepsALinkBehindWhichNobodyWasIdentified() {
        LinkCopy ofNobody = Links.ofNobody(first);

        keep(ofNobody);

        assertThat(copies().find(first.id())).contains(ofNobody);
    }

    @Test
    void theNewerReplacesTheOlder() {
        keep(first);
        keep(third);

        assertThat(copies().find(first.id())).contains(third);
    }

    @Test
    void theOlderNeverReplacesTheNewer() {
        keep(third);
        keep(Links.in(LinkState.STOPPED, first));

        assertThat(copies().find(first.id())).contains(third);
    }

    @Test
    void anEndingEndsTheLink() {
        keep(first);
        end(secondEnds);

        assertThat(stateNow()).isEqualTo(LinkState.REVOKED);
    }

    @Test
    void anOlderEndingDoesNotEndANewerLink() {
        keep(third);
        end(secondEnds);

        assertThat(copies().find(first.id())).contains(third);
    }

    @Test
    void anEndingThatCameFirstIsNotUndoneByTheOlderLinkThatCameAfterIt() {
        end(secondEnds);
        assertThat(copies().find(first.id())).isEmpty();

        keep(first);

        assertThat(stateNow()).isEqualTo(LinkState.REVOKED);
        assertThat(copies().find(first.id())).map(LinkCopy::terms).contains(first.terms());
        assertThat(copies().find(first.id())).map(LinkCopy::version).contains(2L);
    }

    @Test
    void aReleaseOpensAStoppedLinkAndAnOlderStopThatComesLaterDoesNotCloseIt() {
        keep(first);
        end(Links.ending(first, 2, LinkState.STOPPED));
        end(Links.ending(first, 3, LinkState.ACTIVE));
        end(Links.ending(first, 2, LinkState.STOPPED));

        assertThat(stateNow()).isEqualTo(LinkState.ACTIVE);
        assertThat(copies().find(first.id())).map(LinkCopy::version).contains(3L);
    }

    @Test
    void aReleaseOfALinkThatNobodyKnowsDoesNotMakeItKnown() {
        end(Links.ending(first, 3, LinkState.ACTIVE));

        assertThat(copies().find(first.id())).isEmpty();
        keep(first);
        assertThat(stateNow()).isEqualTo(LinkState.ACTIVE);
    }

    private LinkState stateNow() {
        return copies().find(first.id()).orElseThrow().state();
    }

    private void keep(LinkCopy copy) {
        inTransaction(() -> copies().keep(copy));
    }

    private void end(LinkChange ending) {
        inTransaction(() -> copies().keep(ending));
    }
}
