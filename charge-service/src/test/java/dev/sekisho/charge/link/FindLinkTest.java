package dev.sekisho.charge.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FindLinkTest {

    private final LinkCopy link = Links.old(Instant.EPOCH);
    private final InMemoryLinkCopies copies = new InMemoryLinkCopies();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void asksOnlyOnAMissAndKeepsTheAnswer() {
        FindLink find = find(new LinkLookup.Found(link));

        assertThat(find.find(link.id())).isEqualTo(new LinkLookup.Found(link));
        assertThat(find.find(link.id())).isEqualTo(new LinkLookup.Found(link));
        assertThat(asked).hasValue(1);
    }

    @Test
    void anAnswerOlderThanAnEndingThatIsKnownDoesNotOpenTheLink() {
        copies.keep(Links.ending(link, 2, LinkState.REVOKED));

        LinkLookup found = find(new LinkLookup.Found(link)).find(link.id());

        assertThat(found).isEqualTo(new LinkLookup.Found(Links.atVersion(2, Links.in(LinkState.REVOKED, link))));
    }

    @Test
    void notBeingAbleToAskIsNotTheSameAsThereBeingNone() {
        assertThat(find(new LinkLookup.Unavailable()).find(link.id())).isEqualTo(new LinkLookup.Unavailable());
        assertThat(find(new LinkLookup.Absent()).find(link.id())).isEqualTo(new LinkLookup.Absent());
    }

    private FindLink find(LinkLookup answer) {
        LinkSource source = id -> {
            asked.incrementAndGet();
            return answer;
        };
        return new FindLink(copies, source, new KeepLink(copies));
    }
}
