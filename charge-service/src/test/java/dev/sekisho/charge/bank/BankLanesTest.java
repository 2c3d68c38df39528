package dev.sekisho.charge.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kernel.id.BankCode;
import org.junit.jupiter.api.Test;

class BankLanesTest {

    private static final BankCode SLOW = new BankCode("0998");
    private static final BankCode OTHER = new BankCode("0001");
    private static final BankAnswer YES = new BankAnswer.Accepted("REF");
    private static final BankAnswer UNKNOWN = new BankAnswer.Unknown();

    private final BankLanes lanes = new BankLanes(2);

    @Test
    void oneMoreThanABankHasLanesIsNotAskedAndAnotherBankIs() {
        BankAnswer[] third = new BankAnswer[1];
        BankAnswer[] elsewhere = new BankAnswer[1];

        BankAnswer first = lanes.through(
                SLOW,
                () -> lanes.through(SLOW, () -> {
                    third[0] = lanes.through(SLOW, () -> YES);
                    elsewhere[0] = lanes.through(OTHER, () -> YES);
                    return YES;
                }));

        assertThat(first).isEqualTo(YES);
        assertThat(third[0]).isEqualTo(UNKNOWN);
        assertThat(elsewhere[0]).isEqualTo(YES);
    }

    @Test
    void aLaneIsFreeAgainHoweverItsQuestionEnded() {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> lanes.through(SLOW, () -> {
                        throw new IllegalStateException("broken");
                    }))
                    .hasMessage("broken");
        }

        assertThat(lanes.through(SLOW, () -> YES)).isEqualTo(YES);
    }
}
