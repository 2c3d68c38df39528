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
import dev.sekisho.identity.message.Channel;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final TellHolders tell = new TellHolders(
            notices,
            accounts,
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
        HearCharge hear = new HearCharge(accounts, notices);

        hear.hear(notice(AccountId.random()));

        assertThat(notices.due).isEmpty();
    }

    private AccountId withMailAndPhone() {
        Account account = SampleAccounts.proved(PhoneWorth.UNKNOWN, KanaSource.DECLARED_ONLY);
        accounts.add(
                new AccountChange(account, List.of()),
                new Accounts.OpenedWith(new EmailAddress("hanako@example.jp"), "hash", "kept"));
        return account.id();
    }

    private void due(AccountId holder) {
        notices.add(notice(holder));
    }

    private static ChargeNotice notice(AccountId holder) {
        return ChargeNotice.of(
                ChargeId.random(),
                holder,
                Money.yen(30_000),
                new BankCode("0998"),
                Instant.parse("2027-01-31T03:00:00Z"));
    }

    /** Notices in memory, all of them due at any time. */
    private static final class InMemoryNotices implements ChargeNotices {

        private final Map<ChargeId, ChargeNotice> due = new LinkedHashMap<>();
        private final List<Duration> pauses = new ArrayList<>();
        private final List<String> ended = new ArrayList<>();

        @Override
        public void add(ChargeNotice notice) {
            due.putIfAbsent(notice.charge(), notice);
        }

        @Override
        public Optional<ChargeNotice> take(Duration lease) {
            Optional<ChargeNotice> next = due.values().stream().findFirst();
            next.ifPresent(taken -> due.put(taken.charge(), with(taken, taken.channel(), taken.attempts() + 1)));
            return next.map(taken -> due.get(taken.charge()));
        }

        @Override
        public void postpone(ChargeNotice notice, Duration pause) {
            pauses.add(pause);
        }

        @Override
        public void sent(ChargeNotice notice) {
            due.remove(notice.charge());
            ended.add(notice.channel() + " SENT");
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
