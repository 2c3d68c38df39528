package dev.sekisho.identity.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.AccountChange;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.EmailAddress;
import dev.sekisho.identity.account.InMemoryAccounts;
import dev.sekisho.identity.account.KanaSource;
import dev.sekisho.identity.account.PhoneWorth;
import dev.sekisho.identity.account.SampleAccounts;
import dev.sekisho.identity.control.IdentityControls;
import dev.sekisho.identity.message.Channel;
import dev.sekisho.identity.message.DispatchState;
import dev.sekisho.identity.message.Dispatches;
import dev.sekisho.identity.message.Message;
import dev.sekisho.identity.message.SentMessages;
import dev.sekisho.identity.transaction.NoTransaction;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A32")
@Tag("CH-08")
class TellHoldersTest {

    private static final int ATTEMPTS = 3;

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryNotices notices = new InMemoryNotices();
    private final SentMessages gateway = new SentMessages();
    private final LostMessages dispatches = new LostMessages();
    private final TellHolders tell = new TellHolders(
            notices,
            accounts,
            dispatches,
            gateway,
            new NoticePatience(Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofHours(1), ATTEMPTS),
            new NoTransaction());

    @Test
    void theMailSaysHowMuchAndWhenAndAsksForNothing() {
        due(withMailAndPhone());

        assertThat(tell.tellDue()).isEqualTo(1);

        assertThat(gateway.all()).extracting(Message::channel).containsExactly(Channel.MAIL);
        assertThat(gateway.last().text()).contains("30,000円").contains("1月31日 12時00分");
        assertThat(notices.ended).containsExactly("MAIL SENT");
        assertThat(tell.tellDue()).isZero();
    }

    @Test
    void aGatewayThatTakesNothingIsTriedAgainUnderTheSameNameAndThenThePhoneIs() {
        due(withMailAndPhone());
        gateway.goAway();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            assertThat(tell.tellDue()).isZero();
        }
        gateway.comeBack();

        assertThat(tell.tellDue()).isEqualTo(1);

        assertThat(gateway.all()).extracting(Message::channel).containsExactly(Channel.SMS);
        assertThat(notices.pauses).containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(20));
        assertThat(notices.ended).containsExactly("SMS SENT");
    }

    @Test
    void whoCannotBeToldAnyMoreIsSeenToBeSo() {
        due(accounts.put(SampleAccounts.fresh()).id());

        tell.tellDue();

        assertThat(gateway.all()).isEmpty();
        assertThat(notices.ended).containsExactly("MAIL UNDELIVERED");
    }

    @Test
    void ofAnAccountThatWasNeverHereNothingIsKept() {
        HearCharge hear = new HearCharge(accounts, notices, IdentityControls.all());

        hear.hear(List.of(notice(AccountId.random())));

        assertThat(notices.due).isEmpty();
    }

    @Test
    @Tag("PL-05")
    void nobodyIsToldWhereThePolicyTellsNobody() {
        AccountId holder = withMailAndPhone();
        List<ChargeNotice> charge = List.of(notice(holder));

        new HearCharge(accounts, notices, new IdentityControls(List.of())).hear(charge);
        assertThat(notices.due).isEmpty();
        new HearCharge(accounts, notices, IdentityControls.all()).hear(charge);
        assertThat(notices.due).hasSize(1);
    }

    @Test
    void manyAreToldAtOnce() {
        AccountId holder = withMailAndPhone();
        for (int i = 0; i < 120; i++) {
            due(holder);
        }

        assertThat(tell.tellDue()).isEqualTo(120);

        assertThat(gateway.all()).extracting(Message::reference).doesNotHaveDuplicates();
        assertThat(notices.ended).hasSize(120).containsOnly("MAIL SENT");
        assertThat(notices.takes).as("fifty at a time").isEqualTo(3);
    }

    @Test
    void afterOneThatIsNotTakenTheOthersAreGivenBackUntried() {
        AccountId holder = withMailAndPhone();
        for (int i = 0; i < 10; i++) {
            due(holder);
        }
        gateway.takesOnly(3);

        assertThat(tell.tellDue()).isEqualTo(3);

        assertThat(notices.ended).hasSize(3);
        assertThat(notices.pauses).as("the one that was not taken").hasSize(1);
        assertThat(notices.due.values().stream().filter(notice -> notice.attempts() == 0))
                .as("the others")
                .hasSize(6);
    }

    @Test
    void aMessageThatWasLostBeforeItWasRecordedIsTriedAnotherWay() {
        due(withMailAndPhone());
        dispatches.loseAll = true;
        tell.tellDue();
        dispatches.loseAll = false;

        tell.tellDue();

        assertThat(gateway.all()).extracting(Message::channel).containsExactly(Channel.MAIL, Channel.SMS);
        assertThat(notices.ended).containsExactly("MAIL SENT", "SMS SENT");
    }

    private AccountId withMailAndPhone() {
        Account account = SampleAccounts.proved(PhoneWorth.UNKNOWN, KanaSource.DECLARED_ONLY);
        accounts.add(
                new AccountChange(account, List.of()),
                new Accounts.OpenedWith(new EmailAddress("hanako@example.jp"), "hash", "kept"));
        return account.id();
    }

    private void due(AccountId holder) {
        notices.add(List.of(notice(holder)));
    }

    private static ChargeNotice notice(AccountId holder) {
        return ChargeNotice.of(
                ChargeId.random(),
                holder,
                Money.yen(30_000),
                new BankCode("0998"),
                Instant.parse("2027-01-31T03:00:00Z"));
    }

    /** A gateway's receipts, of which each can say at once that nobody was reached. */
    private static final class LostMessages implements Dispatches {

        private boolean loseAll;

        @Override
        public void handedOver(Collection<Message> messages) {
            // kept by the gateway of this test
        }

        @Override
        public Optional<Channel> advance(UUID reference, DispatchState next) {
            return Optional.empty();
        }

        @Override
        public void accepted(Collection<UUID> references) {
            // kept by the gateway of this test
        }

        @Override
        public Set<UUID> lostAmong(Collection<UUID> references) {
            return loseAll ? Set.copyOf(references) : Set.of();
        }
    }

    /** Notices in memory, all of them due at any time. */
    private static final class InMemoryNotices implements ChargeNotices {

        private final Map<ChargeId, ChargeNotice> due = new LinkedHashMap<>();
        private final List<Duration> pauses = new ArrayList<>();
        private final List<String> ended = new ArrayList<>();
        private int takes;

        @Override
        public void add(Collection<ChargeNotice> added) {
            added.forEach(notice -> due.putIfAbsent(notice.charge(), notice));
        }

        @Override
        public List<ChargeNotice> take(Duration lease, int most) {
            takes++;
            List<ChargeNotice> taken = due.values().stream()
                    .limit(most)
                    .map(notice -> with(notice, notice.channel(), notice.attempts() + 1))
                    .toList();
            taken.forEach(notice -> due.put(notice.charge(), notice));
            return taken;
        }

        @Override
        public void giveBack(Collection<ChargeNotice> untried) {
            untried.forEach(notice -> due.put(notice.charge(), with(notice, notice.channel(), notice.attempts() - 1)));
        }

        @Override
        public void postpone(ChargeNotice notice, Duration pause) {
            pauses.add(pause);
        }

        @Override
        public void sent(Collection<ChargeNotice> notices) {
            for (ChargeNotice notice : notices) {
                due.remove(notice.charge());
                ended.add(notice.channel() + " SENT");
            }
        }

        @Override
        public void by(ChargeNotice notice, Channel channel) {
            due.put(notice.charge(), with(notice, channel, 0));
        }

        @Override
        public void giveUp(ChargeNotice notice) {
            due.remove(notice.charge());
            ended.add(notice.channel() + " UNDELIVERED");
        }

        @Override
        public Optional<ChargeNotice> lockSent(UUID reference) {
            return Optional.empty();
        }

        @Override
        public Waiting waiting() {
            return new Waiting(due.size(), 0);
        }

        private static ChargeNotice with(ChargeNotice notice, Channel channel, int attempts) {
            return new ChargeNotice(
                    notice.charge(),
                    notice.holder(),
                    notice.amount(),
                    notice.bank(),
                    notice.chargedAt(),
                    channel,
                    attempts);
        }
    }
}
