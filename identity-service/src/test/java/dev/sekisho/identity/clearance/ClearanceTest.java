package dev.sekisho.identity.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.Hold;
import dev.sekisho.identity.account.HoldKind;
import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.account.InMemoryAccounts;
import dev.sekisho.identity.account.KanaSource;
import dev.sekisho.identity.account.PhoneWorth;
import dev.sekisho.identity.account.ProvedIdentity;
import dev.sekisho.identity.account.SampleAccounts;
import dev.sekisho.identity.account.Step;
import dev.sekisho.identity.clearance.ClearanceAnswer.CodeSent;
import dev.sekisho.identity.clearance.ClearanceAnswer.Refused;
import dev.sekisho.identity.code.CodeDesk;
import dev.sekisho.identity.code.CodeDesks;
import dev.sekisho.identity.diligence.DiligenceRules;
import dev.sekisho.identity.diligence.DiligenceStanding;
import dev.sekisho.identity.diligence.InMemoryDueDiligences;
import dev.sekisho.identity.message.Channel;
import dev.sekisho.identity.message.SentMessages;
import dev.sekisho.identity.phone.Insights;
import dev.sekisho.identity.phone.LineType;
import dev.sekisho.identity.phone.NumberInsight;
import dev.sekisho.identity.phone.NumberPrefix;
import dev.sekisho.identity.phone.NumberTrust;
import dev.sekisho.identity.proof.InMemoryProofs;
import dev.sekisho.identity.proof.MethodCatalogue;
import dev.sekisho.identity.proof.MethodStrength;
import dev.sekisho.identity.proof.VerifiedClaims;
import dev.sekisho.identity.reproof.InMemoryReproof;
import dev.sekisho.identity.reproof.SampleDuties;
import dev.sekisho.identity.secrecy.PlainHash;
import dev.sekisho.identity.transaction.NoTransaction;
import dev.sekisho.kernel.event.identity.ClearanceDecided;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkRequestId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClearanceTest {

    private static final LinkedThing THING = new LinkedThing(new BankCode("0998"), "関所第一銀行", "普通 ***4567");
    private static final LinkedThing OTHER_THING = new LinkedThing(new BankCode("0998"), "関所第一銀行", "普通 ***1234");
    private static final NumberInsight GOOD = Insights.of(LineType.MOBILE, Optional.of(true), Optional.empty());

    private Instant now = Instant.parse("2026-11-22T03:00:00Z");

    private boolean contactChanged;
    private boolean passwordReset;

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryProofs proofs = new InMemoryProofs();
    private final InMemoryClearances clearances = new InMemoryClearances();
    private final SentMessages phones = new SentMessages();
    private final NoTransaction transaction = new NoTransaction();
    private final CodeDesk codes = CodeDesks.inMemory();
    private final NumberTrust trust = new NumberTrust(Duration.ofDays(7));
    private final InMemoryDueDiligences diligences = new InMemoryDueDiligences();
    private final MethodCatalogue catalogue = MethodCatalogue.published();
    private final String version = catalogue.version();
    private final InMemoryReproof duties = new InMemoryReproof(accounts);
    private final ClearancePolicy policy = new ClearancePolicy(
            trust,
            catalogue,
            duties,
            new DiligenceStanding(diligences, new DiligenceRules(Duration.ofDays(1_095), 10), () -> now),
            account -> contactChanged,
            account -> passwordReset);
    private final ClearanceCodes clearanceCodes =
            new ClearanceCodes(codes, CodeDesks.sender(phones, codes, transaction), new NumberPrefix(new PlainHash()));
    private final LinkRequestId request = LinkRequestId.random();
    private NumberInsight insight = GOOD;
    private boolean watchHolds;
    private int questions;

    private final ResendClearanceCode resend =
            new ResendClearanceCode(clearances, accounts, clearanceCodes, transaction, () -> now);
    private final RequestClearance ask = new RequestClearance(
            clearances,
            accounts,
            number -> {
                questions++;
                return insight;
            },
            trust,
            policy,
            clearanceCodes,
            resend,
            this::see,
            transaction,
            () -> now);
    private final AttemptClearanceCode attempt = new AttemptClearanceCode(
            clearances,
            accounts,
            proofs,
            policy,
            new IdentityStandings(catalogue, duties),
            codes,
            transaction,
            () -> now);

    private void see(Step step) {
        if (watchHolds && step instanceof Step.LinkAsked asked) {
            accounts.save(accounts.find(asked.account()).orElseThrow().held(SampleAccounts.hold()));
        }
    }

    private AccountId proved() {
        return proved(PhoneWorth.CONTRACT_VERIFIED, KanaSource.FURIGANA_IN_CREDENTIAL);
    }

    private AccountId proved(PhoneWorth worth, KanaSource kana) {
        Account account = accounts.put(SampleAccounts.proved(worth, kana));
        diligences.answered(account.id(), now);
        proofs.put(account.identity().orElseThrow().proofId(), claims(kana));
        return account.id();
    }

    private static VerifiedClaims claims(KanaSource kana) {
        return new VerifiedClaims(
                "kakunin",
                "txn",
                IdentityMethod.IC_CHIP,
                SampleAccounts.YESTERDAY,
                "山田 花子",
                "ヤマダ ハナコ",
                kana,
                LocalDate.of(1980, 1, 2),
                "東京都千代田区1-1",
                "driving_permit",
                "D123");
    }

    private List<ClearanceReason> reasonsAgainst(AccountId account) {
        ClearanceAnswer answer = ask.request(LinkRequestId.random(), account, THING, Optional.empty());
        return answer instanceof Refused refused ? refused.reasons() : List.of();
    }

    private String wrong() {
        return phones.lastCode().equals("000000") ? "000001" : "000000";
    }

    @Test
    @Tag("A33")
    void isRefusedToAnAccountThatIsHeldAtThisMoment() {
        watchHolds = true;

        assertThat(reasonsAgainst(proved())).containsExactly(ClearanceReason.ACCOUNT_HELD);
        assertThat(phones.all()).isEmpty();
    }

    @Test
    @Tag("A09")
    void sendsACodeForExactlyThisBankAndAccount() {
        AccountId account = proved();

        assertThat(ask.request(request, account, THING, Optional.empty()))
                .isEqualTo(new CodeSent(now.plus(Duration.ofMinutes(5)), version));

        assertThat(phones.last().text()).contains("関所第一銀行", "普通 ***4567").startsWith("【関所】確認コード ");
        assertThat(phones.last().channel()).isEqualTo(Channel.SMS);
    }

    @Test
    void clearsOnceAndTellsTheSubject() {
        AccountId account = proved();
        ask.request(request, account, THING, Optional.empty());

        AttemptAnswer.Cleared cleared = (AttemptAnswer.Cleared) attempt.attempt(request, phones.lastCode());

        assertThat(cleared.subject().account().id()).isEqualTo(account);
        assertThat(cleared.subject().claims().nameKana()).isEqualTo("ヤマダ ハナコ");
        assertThat(cleared.subject().phoneWorth()).isEqualTo(PhoneWorth.CONTRACT_VERIFIED);
        assertThat(attempt.attempt(request, phones.lastCode())).isEqualTo(new AttemptAnswer.CodeRefused());
        assertThat(resend.resend(request)).isEqualTo(new ClearanceAnswer.Settled());
        assertThat(clearances.states()).containsExactly("CODE_SENT", "CLEARED", "CODE_REFUSED");
    }

    @Test
    @Tag("A01")
    @Tag("A02")
    @Tag("A03")
    @Tag("ID-01")
    void refusesAnAccountThatProvedNothing() {
        AccountId mailOnly = accounts.put(SampleAccounts.fresh()).id();

        assertThat(reasonsAgainst(mailOnly))
                .containsExactly(
                        ClearanceReason.ASSURANCE_TOO_LOW,
                        ClearanceReason.PHONE_NOT_VERIFIED,
                        ClearanceReason.DILIGENCE_MISSING);
        assertThat(phones.all()).isEmpty();
    }

    @Test
    @Tag("A71")
    void refusesUntilOccupationAndPurposeAreToldAndAgainOnceTheAnswersAreOver() {
        Account silent =
                accounts.put(SampleAccounts.proved(PhoneWorth.CONTRACT_VERIFIED, KanaSource.FURIGANA_IN_CREDENTIAL));
        assertThat(reasonsAgainst(silent.id())).containsExactly(ClearanceReason.DILIGENCE_MISSING);

        diligences.answered(silent.id(), now);
        now = now.plus(Duration.ofDays(1_095)).minusMillis(1);
        assertThat(reasonsAgainst(silent.id())).isEmpty();

        now = now.plusMillis(1);
        assertThat(reasonsAgainst(silent.id())).containsExactly(ClearanceReason.DILIGENCE_MISSING);
    }

    @Test
    @Tag("A05")
    void refusesAPhoneWithoutAnIdentity() {
        AccountId phoneOnly = accounts.put(SampleAccounts.fresh()
                        .verified(SampleAccounts.phone(PhoneWorth.CONTRACT_VERIFIED))
                        .account())
                .id();

        assertThat(reasonsAgainst(phoneOnly))
                .containsExactly(ClearanceReason.ASSURANCE_TOO_LOW, ClearanceReason.DILIGENCE_MISSING);
    }

    @Test
    @Tag("TA5")
    @Tag("ID-09")
    void refusesAnAccountWhoseNumberOrAddressWasChangedRecently() {
        AccountId account = proved();
        contactChanged = true;

        assertThat(reasonsAgainst(account)).containsExactly(ClearanceReason.CONTACT_CHANGED_RECENTLY);
    }

    @Test
    @Tag("TA5")
    @Tag("ID-09")
    void refusesAnAccountWhosePasswordWasResetByTheMailboxRecently() {
        AccountId account = proved();
        passwordReset = true;

        assertThat(reasonsAgainst(account)).containsExactly(ClearanceReason.PASSWORD_RESET_RECENTLY);
    }

    @Test
    void refusesAReadingThatWasOnlyDeclared() {
        assertThat(reasonsAgainst(proved(PhoneWorth.KNOWN_MOBILE, KanaSource.DECLARED_ONLY)))
                .containsExactly(ClearanceReason.KANA_DECLARED_ONLY);
        assertThat(reasonsAgainst(proved(PhoneWorth.KNOWN_MOBILE, KanaSource.DECLARED_PLAUSIBLE)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = LineType.class,
            names = {"VOIP", "DATA_SIM"})
    @Tag("A07")
    @Tag("TA5")
    void refusesANumberThatBecameWorthless(LineType line) {
        insight = Insights.of(line, Optional.empty(), Optional.empty());

        assertThat(reasonsAgainst(proved())).containsExactly(ClearanceReason.PHONE_WORTHLESS);
    }

    @Test
    @Tag("TA5")
    void refusesANumberWhoseSimWasChangedAfterItWasVerified() {
        insight = Insights.of(LineType.MOBILE, Optional.of(true), Optional.of(SampleAccounts.YESTERDAY.plusMillis(1)));
        assertThat(reasonsAgainst(proved())).containsExactly(ClearanceReason.PHONE_WORTHLESS);

        insight = Insights.of(LineType.MOBILE, Optional.of(true), Optional.of(SampleAccounts.YESTERDAY));
        assertThat(reasonsAgainst(proved())).isEmpty();
    }

    @Test
    @Tag("A07")
    void saysThatTheWorthIsUnknownWhenTheCarrierCannotBeAsked() {
        insight = NumberInsight.nothing();
        ask.request(request, proved(), THING, Optional.empty());

        AttemptAnswer.Cleared cleared = (AttemptAnswer.Cleared) attempt.attempt(request, phones.lastCode());

        assertThat(cleared.subject().phoneWorth()).isEqualTo(PhoneWorth.UNKNOWN);
    }

    @Test
    void refusesAHeldAccountAlsoWhenItIsHeldAfterTheCodeWasSent() {
        AccountId account = proved();
        ask.request(request, account, THING, Optional.empty());
        Account known = accounts.find(account).orElseThrow();
        accounts.put(known.held(SampleAccounts.hold()).account());

        assertThat(attempt.attempt(request, phones.lastCode())).isEqualTo(new AttemptAnswer.Locked());
        assertThat(clearances.last().reasons()).containsExactly("ACCOUNT_HELD");
        assertThat(reasonsAgainst(account)).containsExactly(ClearanceReason.ACCOUNT_HELD);
    }

    @ParameterizedTest
    @EnumSource(HoldKind.class)
    @Tag("A73")
    void answersForAHeldAccountTheSameWhateverItIsHeldFor(HoldKind kind) {
        Account known = accounts.find(proved()).orElseThrow();
        accounts.put(known.held(new Hold(UUID.randomUUID(), kind, now)).account());

        assertThat(ask.request(request, known.id(), THING, Optional.empty()))
                .isEqualTo(new Refused(List.of(ClearanceReason.ACCOUNT_HELD), version));
        assertThat(clearances.last().reasons()).containsExactly("ACCOUNT_HELD");
    }

    @Test
    @Tag("ID-03")
    void refusesOnceTheTimeToProveAgainIsOverUntilItIsProvedAgain() {
        AccountId account = proved();
        SampleDuties.onRisk(duties, accounts, account, now.plus(Duration.ofDays(7)), now);
        assertThat(reasonsAgainst(account)).isEmpty();

        now = now.plus(Duration.ofDays(7)).minusMillis(1);
        assertThat(reasonsAgainst(account)).isEmpty();
        now = now.plusMillis(1);
        assertThat(reasonsAgainst(account)).containsExactly(ClearanceReason.REPROOF_OVERDUE);

        Account known = accounts.find(account).orElseThrow();
        provesAgain(known, IdentityMethod.PHOTO_IMAGE);
        assertThat(reasonsAgainst(account)).containsExactly(ClearanceReason.REPROOF_OVERDUE);
        now = now.plusSeconds(60);
        provesAgain(known, IdentityMethod.IC_CHIP);
        assertThat(reasonsAgainst(account)).isEmpty();
    }

    @Test
    @Tag("ID-03")
    void refusesAnIdentityFromADayOnWhichItsMethodTookNone() {
        Account known = accounts.find(proved()).orElseThrow();
        now = Instant.parse("2027-03-31T15:00:00Z");

        provesAgain(known, IdentityMethod.PHOTO_IMAGE);
        assertThat(reasonsAgainst(known.id())).containsExactly(ClearanceReason.METHOD_NOT_FOR_LINKS);
        now = now.minusMillis(1);
        provesAgain(known, IdentityMethod.PHOTO_IMAGE);
        assertThat(reasonsAgainst(known.id())).isEmpty();
    }

    @Test
    @Tag("A09")
    void tellsWhatTheIdentityIsWorthAndByWhichVersionOfThePolicy() {
        AccountId account = proved();
        Instant dueBy = now.plus(Duration.ofDays(7));
        SampleDuties.onRisk(duties, accounts, account, dueBy, now);
        ask.request(request, account, THING, Optional.empty());

        AttemptAnswer.Cleared cleared = (AttemptAnswer.Cleared) attempt.attempt(request, phones.lastCode());

        assertThat(cleared.subject().standing())
                .isEqualTo(new IdentityStanding(
                        "ekyc.chip-and-face",
                        MethodStrength.HIGH,
                        SampleAccounts.YESTERDAY,
                        Optional.of(dueBy),
                        true,
                        version));
        assertThat(clearances.last().policyVersion()).isEqualTo(version);
    }

    private void provesAgain(Account known, IdentityMethod method) {
        accounts.save(known.proved(new ProvedIdentity(
                UUID.randomUUID(),
                known.identity().orElseThrow().person(),
                method,
                KanaSource.FURIGANA_IN_CREDENTIAL,
                now)));
    }

    /** A reason that has no line there is heard as stopped by link-service, and nobody decided so. */
    @Test
    @Tag("TB4")
    void everyReasonIsInTheContractWithLinkServiceOnce() throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                ClearanceTest.class.getResourceAsStream("/dev/sekisho/kit/testing/clearance-reasons.csv"),
                StandardCharsets.UTF_8))) {
            assertThat(lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(",")[0]))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(ClearanceReason.values())
                            .map(Enum::name)
                            .toList());
        }
    }

    @Test
    @Tag("TA1")
    void locksAfterFiveWrongCodes() {
        ask.request(request, proved(), THING, Optional.empty());
        for (int tries = 0; tries < 5; tries++) {
            assertThat(attempt.attempt(request, wrong())).isEqualTo(new AttemptAnswer.CodeRefused());
        }

        assertThat(attempt.attempt(request, phones.lastCode())).isEqualTo(new AttemptAnswer.Locked());
        assertThat(resend.resend(request)).isEqualTo(new Refused(List.of(ClearanceReason.CODE_LIMIT), version));
        assertThat(attempt.attempt(request, phones.lastCode())).isEqualTo(new AttemptAnswer.Locked());
    }

    @Test
    void saysWhenTheCodeIsTooOldAndSendsAnother() {
        ask.request(request, proved(), THING, Optional.empty());
        String old = phones.lastCode();
        now = now.plus(Duration.ofMinutes(5));

        assertThat(attempt.attempt(request, old)).isEqualTo(new AttemptAnswer.CodeExpired());
        assertThat(resend.resend(request)).isEqualTo(new CodeSent(now.plus(Duration.ofMinutes(5)), version));
        assertThat(attempt.attempt(request, phones.lastCode())).isInstanceOf(AttemptAnswer.Cleared.class);
    }

    @Test
    @Tag("TA4")
    void resendsAfterSixtySecondsAndKeepsTheStandingCodeUntilThen() {
        ask.request(request, proved(), THING, Optional.empty());
        now = now.plus(Duration.ofSeconds(60)).minusMillis(1);

        assertThat(resend.resend(request)).isEqualTo(new Refused(List.of(ClearanceReason.CODE_LIMIT), version));
        assertThat(attempt.attempt(request, phones.lastCode())).isInstanceOf(AttemptAnswer.Cleared.class);
    }

    @Test
    @Tag("TA3")
    void isWorthNothingForAnotherRequest() {
        AccountId account = proved();
        ask.request(request, account, THING, Optional.empty());
        String code = phones.lastCode();
        LinkRequestId other = LinkRequestId.random();
        ask.request(other, account, OTHER_THING, Optional.empty());

        if (!code.equals(phones.lastCode())) {
            assertThat(attempt.attempt(other, code)).isEqualTo(new AttemptAnswer.CodeRefused());
        }
        assertThat(attempt.attempt(request, code)).isInstanceOf(AttemptAnswer.Cleared.class);
    }

    @Test
    void answersTheSameRequestAsBeforeAndAnotherContentNotAtAll() {
        AccountId account = proved();
        ClearanceAnswer first = ask.request(request, account, THING, Optional.empty());

        assertThat(ask.request(request, account, THING, Optional.empty())).isEqualTo(first);
        assertThat(phones.all()).hasSize(1);
        assertThat(ask.request(request, account, OTHER_THING, Optional.empty()))
                .isEqualTo(new ClearanceAnswer.ContentDiffers());
        assertThat(ask.request(request, proved(), THING, Optional.empty()))
                .isEqualTo(new ClearanceAnswer.ContentDiffers());
    }

    @Test
    void asksAgainForARefusedRequestAndIsRefusedAgain() {
        AccountId mailOnly = accounts.put(SampleAccounts.fresh()).id();
        ClearanceAnswer first = ask.request(request, mailOnly, THING, Optional.empty());

        assertThat(ask.request(request, mailOnly, THING, Optional.empty())).isEqualTo(first);
        assertThat(attempt.attempt(request, "123456")).isEqualTo(new AttemptAnswer.Locked());
        assertThat(resend.resend(request)).isEqualTo(first);
    }

    @Test
    void sendsAnotherAtOnceWhenTheMessageWasNotTaken() {
        AccountId account = proved();
        phones.goAway();
        assertThat(ask.request(request, account, THING, Optional.empty())).isEqualTo(new ClearanceAnswer.NotSent());
        phones.comeBack();

        assertThat(ask.request(request, account, THING, Optional.empty())).isInstanceOf(CodeSent.class);
        assertThat(attempt.attempt(request, phones.lastCode())).isInstanceOf(AttemptAnswer.Cleared.class);
    }

    @Test
    @Tag("TA4")
    void sendsNoMoreThanFiveCodesAnHourOverAllRequests() {
        AccountId account = proved();
        for (int sent = 0; sent < 5; sent++) {
            LinkedThing thing = new LinkedThing(new BankCode("0998"), "関所第一銀行", "***" + sent);
            assertThat(ask.request(LinkRequestId.random(), account, thing, Optional.empty()))
                    .isInstanceOf(CodeSent.class);
        }

        assertThat(reasonsAgainst(account)).containsExactly(ClearanceReason.CODE_LIMIT);
    }

    @Test
    void callsAFixedLine() {
        Account account = SampleAccounts.fresh()
                .verified(SampleAccounts.phone("fixed", "FIXED", PhoneWorth.UNKNOWN))
                .account();
        Account proved = accounts.put(account.proved(SampleAccounts.identity(
                        dev.sekisho.kernel.id.PersonId.random(), KanaSource.FURIGANA_IN_CREDENTIAL))
                .account());
        diligences.answered(proved.id(), now);
        insight = NumberInsight.nothing();

        ask.request(request, proved.id(), THING, Optional.empty());

        assertThat(phones.last().channel()).isEqualTo(Channel.VOICE);
    }

    @Test
    void knowsNoAccountAndNoRequestThatIsNotThere() {
        assertThat(ask.request(request, AccountId.random(), THING, Optional.empty()))
                .isEqualTo(new ClearanceAnswer.Unknown());
        assertThat(attempt.attempt(request, "123456")).isEqualTo(new AttemptAnswer.Unknown());
        assertThat(resend.resend(request)).isEqualTo(new ClearanceAnswer.Unknown());
        assertThat(clearances.states()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ClearanceReason.class)
    void explainsEachReasonInBothLanguages(ClearanceReason reason) {
        assertThat(reason.ja()).matches("(?s).*[ぁ-んァ-ン一-龥].*");
        assertThat(reason.en()).matches("[A-Z][ -~]+\\.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567", "普通 12345", "１２３４５６７", "a\nb", " ", "123456"})
    void letsNoAccountNumberIn(String mask) {
        assertThatThrownBy(() -> new LinkedThing(new BankCode("0998"), "関所第一銀行", mask))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LinkedThing(new BankCode("0998"), mask, "***4567"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Clearances in memory, with every fact in order. */
    private static final class InMemoryClearances implements Clearances {

        private final Map<LinkRequestId, Clearance> clearances = new HashMap<>();
        private final List<ClearanceDecided> facts = new ArrayList<>();

        private List<String> states() {
            return facts.stream().map(ClearanceDecided::state).toList();
        }

        private ClearanceDecided last() {
            return facts.get(facts.size() - 1);
        }

        @Override
        public Optional<Clearance> find(LinkRequestId request) {
            return Optional.ofNullable(clearances.get(request));
        }

        @Override
        public Optional<Clearance> lock(LinkRequestId request) {
            return find(request);
        }

        @Override
        public void add(Clearance clearance, ClearanceDecided fact) {
            save(clearance, fact);
        }

        @Override
        public void save(Clearance clearance, ClearanceDecided fact) {
            clearances.put(clearance.request(), clearance);
            facts.add(fact);
        }
    }

    @Test
    @Tag("TA2")
    void carriersAreNotAskedWhereNoCodeWouldBeSent() {
        AccountId owner = proved();
        for (int sent = 0; sent < CodeDesks.DEFAULT.perRecipient(); sent++) {
            assertThat(ask.request(LinkRequestId.random(), owner, THING, Optional.empty()))
                    .isInstanceOf(CodeSent.class);
            now = now.plus(CodeDesks.DEFAULT.resendAfter());
        }
        assertThat(questions).isEqualTo(CodeDesks.DEFAULT.perRecipient());

        ClearanceAnswer answer = ask.request(request, owner, THING, Optional.empty());

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reasons()).containsExactly(ClearanceReason.CODE_LIMIT));
        assertThat(questions).isEqualTo(CodeDesks.DEFAULT.perRecipient());
    }
}
