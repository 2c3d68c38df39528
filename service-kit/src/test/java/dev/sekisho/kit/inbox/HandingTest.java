package dev.sekisho.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.identity.AssuranceChanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TD1")
class HandingTest {

    private final List<String> heard = new ArrayList<>();
    private final FactListener single = new Single();
    private final FactsListener many = new Many();
    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final Handing handing = new Handing();

    @Test
    void whoTakesManyHearsAllAtOnce() {
        handing.hand(fact(one, 1), List.of(many));
        handing.hand(fact(one, 2), List.of(many));
        handing.hand(fact(other, 1), List.of(many));

        handing.handOverCollected();

        assertThat(heard).containsExactly("many 1 2 1");
    }

    @Test
    void nobodyHearsOfAVersionWhileAnotherHasToHearOfAnEarlierOne() {
        handing.hand(fact(one, 1), List.of(many));
        handing.hand(fact(one, 2), List.of(single));
        handing.hand(fact(one, 3), List.of(many));
        handing.handOverCollected();

        assertThat(heard).containsExactly("many 1", "single 2", "many 3");
    }

    @Test
    void anotherAggregateBreaksNothingUp() {
        handing.hand(fact(one, 1), List.of(many));
        handing.hand(fact(other, 1), List.of(single));
        handing.hand(fact(one, 2), List.of(many));
        handing.handOverCollected();

        assertThat(heard).containsExactly("single 1", "many 1 2");
    }

    @Test
    void ofOneFactAllHear() {
        handing.hand(fact(one, 1), List.of(single, many));
        handing.handOverCollected();
        handing.handOverCollected();

        assertThat(heard).containsExactly("single 1", "many 1");
    }

    private static ReceivedFact fact(UUID aggregate, long version) {
        return new ReceivedFact(
                UUID.randomUUID(), aggregate, version, Instant.EPOCH, new AssuranceChanged(aggregate, 1, "PROBE"));
    }

    private class Single implements FactListener {
        @Override
        public String topic() {
            return "facts";
        }

        @Override
        public Set<Class<? extends FactData>> handles() {
            return Set.of(AssuranceChanged.class);
        }

        @Override
        public void on(ReceivedFact fact) {
            heard.add("single " + fact.version());
        }
    }

    private final class Many extends Single implements FactsListener {
        @Override
        public void on(ReceivedFact fact) {
            on(List.of(fact));
        }

        @Override
        public void on(List<ReceivedFact> facts) {
            StringBuilder versions = new StringBuilder("many");
            facts.forEach(fact -> versions.append(' ').append(fact.version()));
            heard.add(versions.toString());
        }
    }
}
