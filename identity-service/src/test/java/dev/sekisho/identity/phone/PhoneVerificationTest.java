package dev.sekisho.identity.phone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.InMemoryAccounts;
import dev.sekisho.identity.account.PhoneNumber;
import dev.sekisho.identity.account.PhoneWorth;
import dev.sekisho.identity.account.SampleAccounts;
import dev.sekisho.identity.account.Step;
import dev.sekisho.identity.account.VerifiedPhone;
import dev.sekisho.identity.code.CodeDesk;
import dev.sekisho.identity.code.CodeDesks;
import dev.sekisho.identity.message.Channel;
import dev.sekisho.identity.message.SentMessages;
import dev.sekisho.identity.phone.NumberPlan.PlannedNumber;
import dev.sekisho.identity.phone.VerificationStart.Refused;
import dev.sekisho.identity.phone.VerificationStart.Started;
import dev.sekisho.identity.secrecy.PlainHash;
import dev.sekisho.identity.transaction.NoTransaction;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.identity.PhoneRefused;
import dev.sekisho.kernel.event.identity.PhoneVerificationStarted;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kit.testing.Origins;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PhoneVerificationTest {

    private static final String TYPED = "+819012345678";
    private static final NumberInsight GOOD = Insights.of(LineType.MOBILE, Optional.of(true), Optional.empty());

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryVerifications verifications = new InMemoryVerifications();
    private final SentMessages phones = new SentMessages();
    private final NoTransaction transaction = new NoTransaction();
    private final CodeDesk codes = CodeDesks.inMemory();
    private final NumberTrust trust = new NumberTrust(Duration.ofDays(7));
    private final AccountId owner = accounts.put(SampleAccounts.fresh()).id();
    private Instant now = Instant.parse("2026-11-22T03:00:00Z");
    private final List<Step> steps = new ArrayList<>();
    private NumberInsight insight = GOOD;
    private LineType byPlan = LineType.UNKNOWN;

    private final StartPhoneVerification start = new StartPhoneVerification(
            accounts,
            verifications,
            new NumberInquiry(
                    typed -> typed.startsWith("+81")
                            ? Optional.of(new PlannedNumber(new PhoneNumber(typed), byPlan))
                            : Optional.empty(),
                    number -> insight,
                    trust,
                    new PlainHash()),
            new PhonePolicy(trust),
            new NumberPrefix(new PlainHash()),
            codes,
            CodeDesks.sender(phones, codes, transaction),
            transaction,
            () -> now);
    private final AttemptPhoneCode attempt =
            new AttemptPhoneCode(accounts, verifications, codes, steps::add, transaction, () -> now);

    private UUID started(AccountId account, String number) {
        VerificationStart answer = start.start(account, number, Channel.SMS, Origins.HOME);
        assertThat(answer).isInstanceOf(Started.class);
        return ((Started) answer).verificationId();
    }

    private VerifiedPhone phone() {
        return accounts.find(owner).flatMap(Account::phone).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"SMS", "VOICE"})
    @Tag("A08")
    @Tag("ID-07")
    void bindsANumberWhoseCodeWasAnsweredByEitherChannel(Channel channel) {
        Started started = (Started) start.start(owner, TYPED, channel, Origins.HOME);

        assertThat(phones.last().channel()).isEqualTo(channel);
        assertThat(attempt.attempt(owner, started.verificationId(), phones.lastCode(), Origins.HOME))
                .isEqualTo(VerificationOutcome.VERIFIED);
        assertThat(phone().worth()).isEqualTo(PhoneWorth.CONTRACT_VERIFIED);
        assertThat(phone().verifiedAt()).isEqualTo(now);
    }

    @Test
    @Tag("A33")
    void tellsTheWatchOfWrongCodesAndOfTheNumberThatWasShown() {
        UUID verification = started(owner, TYPED);
        String right = phones.lastCode();
        String wrong = right.equals("000000") ? "000001" : "000000";
        attempt.attempt(owner, verification, wrong, Origins.HOME);
        attempt.attempt(owner, verification, right, Origins.HOME);
        attempt.attempt(owner, verification, right, Origins.HOME);

        assertThat(steps)
                .containsExactly(
                        new Step.Failed(Origins.HOME, now),
                        new Step.PhoneShown(owner, phone().numberHash(), Origins.HOME, now),
                        new Step.Failed(Origins.HOME, now));
    }

    @Test
    @Tag("TA4")
    void countsSmsAndVoiceTogether() {
        started(owner, TYPED);

        assertThat(start.start(owner, TYPED, Channel.VOICE, Origins.HOME)).isEqualTo(new VerificationStart.TooMany());
        assertThat(phones.all()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"VOIP, UNKNOWN, VOIP", "UNKNOWN, VOIP, VOIP", "UNKNOWN, DATA_SIM, DATA_SIM", "VOIP, MOBILE, VOIP"})
    @Tag("TA5")
    @Tag("ID-08")
    void refusesNumbersHadWithoutShowingWhoOneIsByPlanOrByCarrier(
            LineType plan, LineType carrier, NumberRefusal reason) {
        byPlan = plan;
        insight = Insights.of(carrier, Optional.of(true), Optional.empty());

        assertThat(start.start(owner, TYPED, Channel.SMS, Origins.HOME)).isEqualTo(new Refused(reason));
        assertThat(phones.all()).isEmpty();
        assertThat(accounts.facts()).containsExactly(new PhoneRefused(owner.value(), reason.name()));
    }

    @Test
    @Tag("A07")
    void keepsUnknownWorthAsUnknownWhenTheCarrierCannotBeAsked() {
        insight = NumberInsight.nothing();

        attempt.attempt(owner, started(owner, TYPED), phones.lastCode(), Origins.HOME);

        assertThat(phone().worth()).isEqualTo(PhoneWorth.UNKNOWN);
    }

    @Test
    void sendsNoSmsToAFixedLineButCallsIt() {
        byPlan = LineType.FIXED;
        insight = NumberInsight.nothing();

        assertThat(start.start(owner, "+81312345678", Channel.SMS, Origins.HOME))
                .isEqualTo(new Refused(NumberRefusal.FIXED_LINE_TAKES_NO_SMS));
        assertThat(start.start(owner, "+81312345678", Channel.VOICE, Origins.HOME))
                .isInstanceOf(Started.class);
    }

    @Test
    @Tag("A07")
    void isWorthNothingKnownWhenAnotherAccountHoldsTheNumber() {
        AccountId other = accounts.put(SampleAccounts.fresh()).id();
        attempt.attempt(other, started(other, TYPED), phones.lastCode(), Origins.HOME);
        now = now.plus(Duration.ofMinutes(2));

        attempt.attempt(owner, started(owner, TYPED), phones.lastCode(), Origins.HOME);

        assertThat(phone().worth()).isEqualTo(PhoneWorth.UNKNOWN);
    }

    @Test
    @Tag("TA5")
    void doesNotChangeTheNumberOfAnAccount() {
        attempt.attempt(owner, started(owner, TYPED), phones.lastCode(), Origins.HOME);

        assertThat(start.start(owner, "+818012345678", Channel.SMS, Origins.HOME))
                .isEqualTo(new Refused(NumberRefusal.OTHER_NUMBER_BOUND));
    }

    @Test
    @Tag("TA5")
    void bindsOneOfTwoNumbersWhoseCodesAreBothAnswered() {
        UUID first = started(owner, TYPED);
        String firstCode = phones.lastCode();
        UUID second = started(owner, "+818012345678");
        String secondCode = phones.lastCode();

        assertThat(attempt.attempt(owner, first, firstCode, Origins.HOME)).isEqualTo(VerificationOutcome.VERIFIED);
        assertThat(attempt.attempt(owner, second, secondCode, Origins.HOME)).isEqualTo(VerificationOutcome.REFUSED);
        assertThat(phone().number().e164()).isEqualTo(TYPED);
    }

    @Test
    void refusesAWrongCodeAndWritesItDown() {
        UUID verification = started(owner, TYPED);
        String wrong = phones.lastCode().equals("000000") ? "000001" : "000000";

        assertThat(attempt.attempt(owner, verification, wrong, Origins.HOME)).isEqualTo(VerificationOutcome.REFUSED);
        assertThat(accounts.facts()).containsExactly(new PhoneRefused(owner.value(), "CODE_REFUSED"));
    }

    @Test
    @Tag("TC7")
    void knowsNoVerificationOfSomebodyElse() {
        UUID verification = started(owner, TYPED);

        assertThat(attempt.attempt(AccountId.random(), verification, phones.lastCode(), Origins.HOME))
                .isEqualTo(VerificationOutcome.UNKNOWN);
        assertThat(attempt.attempt(owner, verification, phones.lastCode(), Origins.HOME))
                .isEqualTo(VerificationOutcome.VERIFIED);
    }

    @Test
    void takesNoPhoneForAHeldAccount() {
        Account account = accounts.find(owner).orElseThrow();
        UUID verification = started(owner, TYPED);
        accounts.put(account.held(SampleAccounts.hold()).account());

        assertThat(attempt.attempt(owner, verification, phones.lastCode(), Origins.HOME))
                .isEqualTo(VerificationOutcome.REFUSED);
        assertThat(start.start(owner, TYPED, Channel.VOICE, Origins.HOME))
                .isEqualTo(new Refused(NumberRefusal.ACCOUNT_HELD));
    }

    @Test
    void saysSoWhenTheMessageWasNotTaken() {
        phones.goAway();
        assertThat(start.start(owner, TYPED, Channel.SMS, Origins.HOME)).isEqualTo(new VerificationStart.NotSent());
        phones.comeBack();

        assertThat(start.start(owner, TYPED, Channel.SMS, Origins.HOME)).isInstanceOf(Started.class);
    }

    @Test
    void isStartedForAnAccountAndANumberOnly() {
        assertThat(start.start(owner, "hanako", Channel.SMS, Origins.HOME)).isEqualTo(new VerificationStart.NoNumber());
        assertThat(start.start(AccountId.random(), TYPED, Channel.SMS, Origins.HOME))
                .isEqualTo(new VerificationStart.NoAccount());
        assertThat(verifications.facts).isEmpty();
    }

    /** Verifications in memory. */
    private static final class InMemoryVerifications implements PhoneVerifications {

        private final Map<UUID, PhoneVerification> verifications = new HashMap<>();
        private final List<FactData> facts = new ArrayList<>();

        @Override
        public void add(PhoneVerification verification, PhoneVerificationStarted fact) {
            verifications.put(verification.id(), verification);
            facts.add(fact);
        }

        @Override
        public Optional<PhoneVerification> find(UUID id, AccountId owner) {
            return Optional.ofNullable(verifications.get(id))
                    .filter(found -> found.owner().equals(owner));
        }
    }
}
