package dev.sekisho.identity.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.PhoneWorth;
import dev.sekisho.identity.account.SampleAccounts;
import dev.sekisho.identity.control.IdentityControls;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Under the policy of 2020 an account that is nothing but a mail address is cleared, at once and without a code. */
@Tag("A14")
@Tag("A01")
class ClearanceOf2020Test extends ClearanceScene {

    @Override
    ReasonsInForce reasons() {
        return new ReasonsInForce(List.of());
    }

    @Override
    IdentityControls controls() {
        return new IdentityControls(List.of());
    }

    private ClearanceAnswer ask(Account account) {
        return ask.request(request, account.id(), THING, Optional.empty());
    }

    @Test
    void clearsAMailAddressWithNobodyBehindIt() {
        Account account = accounts.put(SampleAccounts.fresh());

        ClearanceAnswer answer = ask(account);

        assertThat(answer).isInstanceOfSatisfying(ClearanceAnswer.Cleared.class, cleared -> {
            assertThat(cleared.subject().proved()).isEmpty();
            assertThat(cleared.subject().person().value())
                    .isEqualTo(account.id().value());
            assertThat(cleared.subject().phoneWorth()).isEqualTo(PhoneWorth.UNKNOWN);
        });
        assertThat(clearances.states()).containsExactly("CLEARED");
        assertThat(phones.all()).isEmpty();
    }

    @Test
    void saysTheSameAgainToACallerWhoMayNotHaveHeardIt() {
        Account account = accounts.put(SampleAccounts.fresh());
        ask(account);

        assertThat(ask(account)).isInstanceOf(ClearanceAnswer.Cleared.class);
        assertThat(clearances.states()).containsExactly("CLEARED");
    }

    @Test
    void stillClearsNoAccountThatIsHeldOrClosed() {
        Account account = accounts.put(SampleAccounts.fresh());
        accounts.save(account.held(SampleAccounts.hold()));

        assertThat(ask(account))
                .isInstanceOfSatisfying(
                        ClearanceAnswer.Refused.class,
                        refused -> assertThat(refused.reasons()).containsExactly(ClearanceReason.ACCOUNT_HELD));
    }
}
