package dev.sekisho.identity.clearance;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.account.InMemoryAccounts;
import dev.sekisho.identity.account.KanaSource;
import dev.sekisho.identity.account.PhoneWorth;
import dev.sekisho.identity.account.SampleAccounts;
import dev.sekisho.identity.account.Step;
import dev.sekisho.identity.clearance.ClearanceAnswer.Refused;
import dev.sekisho.identity.code.CodeDesk;
import dev.sekisho.identity.code.CodeDesks;
import dev.sekisho.identity.control.IdentityControls;
import dev.sekisho.identity.diligence.DiligenceRules;
import dev.sekisho.identity.diligence.DiligenceStanding;
import dev.sekisho.identity.diligence.InMemoryDueDiligences;
import dev.sekisho.identity.message.SentMessages;
import dev.sekisho.identity.phone.Insights;
import dev.sekisho.identity.phone.LineType;
import dev.sekisho.identity.phone.NumberInsight;
import dev.sekisho.identity.phone.NumberPrefix;
import dev.sekisho.identity.phone.NumberTrust;
import dev.sekisho.identity.proof.InMemoryProofs;
import dev.sekisho.identity.proof.MethodCatalogue;
import dev.sekisho.identity.proof.VerifiedClaims;
import dev.sekisho.identity.reproof.InMemoryReproof;
import dev.sekisho.identity.secrecy.PlainHash;
import dev.sekisho.identity.transaction.NoTransaction;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkRequestId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An account that asks for a link, with everything in memory. */
abstract class ClearanceScene {

    static final LinkedThing THING = new LinkedThing(new BankCode("0998"), "関所第一銀行", "普通 ***4567");
    static final NumberInsight GOOD = Insights.of(LineType.MOBILE, Optional.of(true), Optional.empty());

    Instant now = Instant.parse("2026-11-22T03:00:00Z");
    boolean contactChanged;
    boolean passwordReset;
    final InMemoryAccounts accounts = new InMemoryAccounts();
    final InMemoryProofs proofs = new InMemoryProofs();
    final InMemoryClearances clearances = new InMemoryClearances();
    final SentMessages phones = new SentMessages();
    final NoTransaction transaction = new NoTransaction();
    final CodeDesk codes = CodeDesks.inMemory();
    final NumberTrust trust = new NumberTrust(Duration.ofDays(7));
    final InMemoryDueDiligences diligences = new InMemoryDueDiligences();
    final MethodCatalogue catalogue = MethodCatalogue.published();
    final String version = catalogue.version();
    final InMemoryReproof duties = new InMemoryReproof(accounts);

    final ClearancePolicy policy = new ClearancePolicy(
            trust,
            catalogue,
            new DiligenceStanding(diligences, new DiligenceRules(Duration.ofDays(1_095), 10), () -> now),
            account -> contactChanged,
            account -> passwordReset,
            reasons());

    /** Which reasons are looked for; a scene of the replay has fewer. */
    ReasonsInForce reasons() {
        return ReasonsInForce.all();
    }

    /** Which switches are on. */
    IdentityControls controls() {
        return IdentityControls.all();
    }

    final ClearedSubjects subjects = new ClearedSubjects(proofs, new IdentityStandings(catalogue));
    final ClearanceCodes clearanceCodes =
            new ClearanceCodes(codes, CodeDesks.sender(phones, codes, transaction), new NumberPrefix(new PlainHash()));

    final LinkRequestId request = LinkRequestId.random();
    NumberInsight insight = GOOD;
    boolean watchHolds;
    int questions;

    final ResendClearanceCode resend =
            new ResendClearanceCode(clearances, accounts, clearanceCodes, transaction, () -> now);

    final RequestClearance ask = new RequestClearance(
            clearances,
            accounts,
            number -> {
                questions++;
                return insight;
            },
            trust,
            policy,
            duties,
            clearanceCodes,
            new ClearWithoutCode(clearances, subjects, controls()),
            resend,
            this::see,
            transaction,
            () -> now);

    final AttemptClearanceCode attempt =
            new AttemptClearanceCode(clearances, accounts, policy, subjects, duties, codes, transaction, () -> now);

    boolean see(Step step) {
        if (watchHolds && step instanceof Step.LinkAsked asked) {
            accounts.save(accounts.find(asked.account()).orElseThrow().held(SampleAccounts.hold()));
            return true;
        }
        return false;
    }

    AccountId proved() {
        return proved(PhoneWorth.CONTRACT_VERIFIED, KanaSource.FURIGANA_IN_CREDENTIAL);
    }

    AccountId proved(PhoneWorth worth, KanaSource kana) {
        Account account = accounts.put(SampleAccounts.proved(worth, kana));
        diligences.answered(account.id(), now);
        proofs.put(account.identity().orElseThrow().proofId(), claims(kana));
        return account.id();
    }

    static VerifiedClaims claims(KanaSource kana) {
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

    List<ClearanceReason> reasonsAgainst(AccountId account) {
        ClearanceAnswer answer = ask.request(LinkRequestId.random(), account, THING, Optional.empty());
        return answer instanceof Refused refused ? refused.reasons() : List.of();
    }
}
