package dev.sekisho.identity.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.EmailAddress;
import dev.sekisho.identity.account.SampleAccounts;
import dev.sekisho.identity.contact.ChangeHead.Side;
import dev.sekisho.kernel.id.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The states of a change of number or mail address. */
@Tag("TA5")
@Tag("ID-09")
class ContactChangeTest {

    private static final Instant NOON = Instant.parse("2027-01-10T03:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Contact OLD = mailbox("old@example.jp");
    private static final Contact NEW = mailbox("new@example.jp");

    private final Account nobodyProved = SampleAccounts.fresh();

    @Test
    void isCompleteOnceBothEndsWereShownInWhateverOrder() {
        AwaitedChange change = AwaitedChange.of(head(Way.OLD_CONTACT));

        assertThat(change.isComplete(nobodyProved)).isFalse();
        assertThat(change.shown(Side.OLD, NOON).isComplete(nobodyProved)).isFalse();
        assertThat(change.shown(Side.NEW, NOON).isComplete(nobodyProved)).isFalse();
        assertThat(change.shown(Side.OLD, NOON).shown(Side.NEW, NOON).isComplete(nobodyProved))
                .isTrue();
        assertThat(change.shown(Side.NEW, NOON).shown(Side.OLD, NOON).isComplete(nobodyProved))
                .isTrue();
    }

    @Test
    void theNewEndAloneIsNotEnoughForWhoHasNotProvedTheirIdentityAnew() {
        AwaitedChange change = AwaitedChange.of(head(Way.NEW_PROOF)).shown(Side.NEW, NOON);

        assertThat(change.isComplete(nobodyProved)).isFalse();
    }

    @Test
    void isOpenForADay() {
        AwaitedChange change = AwaitedChange.of(head(Way.OLD_CONTACT));

        assertThat(change.isOpenAt(NOON.plus(DAY).minusMillis(1), DAY)).isTrue();
        assertThat(change.isOpenAt(NOON.plus(DAY), DAY)).isFalse();
    }

    @Test
    void coolsOffForADayFromItsBinding() {
        BoundChange bound = new FreezingChange(head(Way.OLD_CONTACT)).bound(NOON.plusSeconds(60), DAY);

        assertThat(bound.isCoolingOffAt(NOON.plus(DAY).plusSeconds(60).minusMillis(1)))
                .isTrue();
        assertThat(bound.isCoolingOffAt(NOON.plus(DAY).plusSeconds(60))).isFalse();
    }

    @Test
    void aContactIsNotReplacedByItself() {
        assertThatThrownBy(() -> new ChangeHead(UUID.randomUUID(), AccountId.random(), OLD, OLD, Way.OLD_CONTACT, NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itsTwoCodesAreWorthNothingForEachOther() {
        ChangeHead head = head(Way.OLD_CONTACT);

        assertThat(head.binding(Side.OLD)).isNotEqualTo(head.binding(Side.NEW));
    }

    private static ChangeHead head(Way way) {
        return new ChangeHead(UUID.randomUUID(), AccountId.random(), OLD, NEW, way, NOON);
    }

    private static Contact mailbox(String address) {
        return new Contact.Mailbox(new EmailAddress(address), "hash of " + address);
    }
}
