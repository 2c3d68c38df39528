package dev.sekisho.compensation.preservation;

import static dev.sekisho.compensation.preservation.Lists.CONFIRMED;
import static dev.sekisho.compensation.preservation.Spending.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.compensation.fraudcase.ClosingOutcome;
import dev.sekisho.compensation.preservation.SendList.Sent;
import dev.sekisho.compensation.preservation.SendList.Wish;
import dev.sekisho.kernel.event.compensation.PreservationListDropped;
import dev.sekisho.kernel.event.compensation.PreservationListSent;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A list grows until it is sent; what comes later goes onto another one. */
@Tag("A35")
class PreservationListTest {

    private final InMemoryLists lists = new InMemoryLists();
    private final WriteLists write = new WriteLists(lists, Spending.POLICY);
    private final SendList send = new SendList(lists);
    private final CameraLine first = Spending.at("S1", "T1", NOON, 1_000);
    private final CameraLine second = Spending.at("S2", "T1", NOON, 1_000);

    @Test
    void aPaymentStandsOnOneListOnceAndIsDueWithinADay() {
        assertThat(spent(first)).isEqualTo(1);
        assertThat(spent(first)).isZero();
        assertThat(spent(first, second)).isEqualTo(1);

        PreservationList list = only();
        assertThat(lists.facts).hasSize(2);
        assertThat(lists.linesOf(list.head().id())).containsExactly(first, second);
        assertThat(list.isOverdueAt(NOON.plus(Duration.ofHours(24)))).isFalse();
        assertThat(list.isOverdueAt(NOON.plus(Duration.ofHours(24)).plusNanos(1_000)))
                .isTrue();
    }

    @Test
    void whatWasSentIsExactlyWhatTheSenderSaw() {
        spent(first);
        String hash = hash();
        spent(first, second);

        assertThat(sends(hash, "K-1")).isEqualTo(new Sent.Refused("LONGER_BY_NOW"));
        assertThat(sends(hash(), "K-1")).isInstanceOf(Sent.Done.class);

        assertThat(only()).isInstanceOf(SentList.class);
        assertThat(only().isOverdueAt(NOON.plus(Duration.ofDays(30)))).isFalse();
        assertThat(lists.facts).last().isInstanceOfSatisfying(PreservationListSent.class, fact -> {
            assertThat(fact.contentHash()).isEqualTo(hash());
            assertThat(fact.requestNumber()).isEqualTo("K-1");
            assertThat(fact.places()).isEqualTo(2);
        });
    }

    @Test
    void sentAgainItIsSentOnceAndNothingElseIs() {
        spent(first);
        sends(hash(), "K-1");

        assertThat(sends(hash(), "K-1")).isInstanceOf(Sent.Done.class);
        assertThat(sends(hash(), "K-2")).isEqualTo(new Sent.Refused("SENT_OTHERWISE"));
        assertThat(send.send(UUID.randomUUID(), new Wish("p", "K-1", "0"), Lists.somebody(), NOON))
                .isEqualTo(new Sent.Unknown());
        assertThat(lists.facts).hasSize(2);
    }

    @Test
    void whatIsFoundAfterItWasSentBeginsAnotherList() {
        spent(first);
        sends(hash(), "K-1");

        spent(first, second);

        assertThat(lists.lists.values())
                .extracting(PreservationList::state)
                .containsExactly(ListState.SENT, ListState.OPEN);
    }

    @Test
    void ownUseGoesToNobody() {
        spent(first);

        write.drop(CONFIRMED.closed(ClosingOutcome.OWN_USE, NOON));

        assertThat(sends(hash(), "K-1")).isEqualTo(new Sent.Refused("DROPPED"));
        assertThat(lists.facts).last().isInstanceOf(PreservationListDropped.class);
    }

    private long spent(CameraLine... lines) {
        return write.write(
                CONFIRMED,
                Arrays.stream(lines).map(line -> new SpentLot(line, NOON)).toList(),
                NOON);
    }

    private PreservationList only() {
        assertThat(lists.lists).hasSize(1);
        return lists.lists.values().iterator().next();
    }

    private String hash() {
        return send.read(only().head().id()).orElseThrow().contentHash();
    }

    private Sent sends(String hash, String number) {
        return send.send(only().head().id(), new Wish("新宿警察署", number, hash), Lists.somebody(), NOON);
    }
}
