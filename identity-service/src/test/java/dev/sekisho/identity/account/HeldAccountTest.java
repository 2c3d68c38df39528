package dev.sekisho.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.event.identity.AccountHeld;
import dev.sekisho.kernel.event.identity.AccountReleased;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A34")
class HeldAccountTest {

    private final Account known = SampleAccounts.proved(PhoneWorth.KNOWN_MOBILE, KanaSource.FURIGANA_IN_CREDENTIAL);
    private final Hold risk = new Hold(UUID.randomUUID(), HoldKind.RISK, SampleAccounts.YESTERDAY);
    private final Hold screening = new Hold(UUID.randomUUID(), HoldKind.SCREENING, SampleAccounts.YESTERDAY);

    @Test
    void isTheSameAccountAgainOnceItIsReleased() {
        AccountChange held = known.held(risk);
        assertThat(held.account()).isInstanceOf(HeldAccount.class);

        AccountChange released = held.account().released(risk.id());

        assertThat(released.account()).isEqualTo(known);
        assertThat(released.facts())
                .containsExactly(new AccountReleased(known.id().value()));
    }

    @Test
    void staysHeldWhileAnotherHoldStands() {
        Account held = known.held(risk).account().held(screening).account();

        AccountChange first = held.released(risk.id());
        assertThat(first.account()).isInstanceOf(HeldAccount.class);
        assertThat(first.facts()).isEmpty();
        assertThat(first.account().released(screening.id()).account()).isEqualTo(known);
    }

    @Test
    @Tag("A74")
    void saysTheSameOfAScreeningAsOfAnyReview() {
        AccountHeld review = new AccountHeld(known.id().value(), "REVIEW");

        assertThat(known.held(risk).facts()).containsExactly(review);
        assertThat(known.held(screening).facts()).containsExactly(review);
        assertThat(known.held(risk).account().held(screening).facts()).containsExactly(review);
    }

    @Test
    void changesNothingWhenTheSameIsAskedAgain() {
        Account held = known.held(risk).account();

        assertThat(held.held(risk)).isEqualTo(held.held(risk));
        assertThat(held.held(risk).facts()).isEmpty();
        assertThat(held.released(UUID.randomUUID()).facts()).isEmpty();
        assertThat(known.released(risk.id()).facts()).isEmpty();
    }
}
