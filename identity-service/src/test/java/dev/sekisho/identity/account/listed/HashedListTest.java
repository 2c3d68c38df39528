package dev.sekisho.identity.account.listed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HashedListTest {

    private final HashedList list = new HashedList();

    @Test
    void knowsWhatIsTriedFirst() {
        assertThat(list.size()).isEqualTo(143_940);
        for (String common : new String[] {"password", "123qweasdzxc", "1qaz2wsx3edc", "q1w2e3r4t5y6", "qwerty"}) {
            assertThat(list.contains(common)).as(common).isTrue();
        }
    }

    @Test
    void doesNotKnowWhatNobodyChose() {
        assertThat(IntStream.range(0, 10_000)
                        .filter(i -> list.contains("nobody chose " + i + " of these"))
                        .count())
                .isZero();
        assertThat(list.contains("correct horse battery")).isFalse();
    }
}
