package dev.sekisho.link.request;

import static dev.sekisho.link.bank.FixedBanks.account;

import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.BankAuthentication.Authenticated;
import dev.sekisho.link.bank.CustomerClass;
import dev.sekisho.link.bank.FixedBanks;
import dev.sekisho.link.bank.HolderWord;
import dev.sekisho.link.bank.Mandate;
import dev.sekisho.link.bank.NameMode;
import dev.sekisho.link.bank.Posture;
import dev.sekisho.link.bank.PostureRule;
import dev.sekisho.link.bank.ScriptedBank;
import dev.sekisho.link.directory.BankDirectory;
import dev.sekisho.link.directory.file.BundledDirectory;
import dev.sekisho.link.evidence.EvidenceRoot.Authority;
import dev.sekisho.link.evidence.IndependentEvidence;
import dev.sekisho.link.evidence.PhoneWorth;
import dev.sekisho.link.evidence.ProofKind;
import dev.sekisho.link.link.EstablishLink;
import dev.sekisho.link.link.InMemoryLinks;
import dev.sekisho.link.notice.InMemoryNotices;
import dev.sekisho.link.notice.RetrySchedule;
import dev.sekisho.link.notice.TellDepositor;
import dev.sekisho.link.review.InMemoryPathReviews;
import dev.sekisho.link.review.PathRule;
import dev.sekisho.link.review.SamplePathRules;
import dev.sekisho.link.suspension.StoppableBook;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** The use cases of linking on ports in memory, with the steps of a customer who does everything right. */
final class Linking {

    static final RequestLimits LIMITS = new RequestLimits(Duration.ofMinutes(15), Duration.ofDays(30), 2, 5, 20);
    static final String NAME = "ヤマダ タロウ";
    private static final BankDirectory DIRECTORY = BundledDirectory.read(true);

    Instant now = Instant.parse("2026-11-22T03:00:00Z");
    final InMemoryLinkRequests requests = new InMemoryLinkRequests();
    final InMemoryLinks links = new InMemoryLinks();
    final InMemoryNotices notices =
            new InMemoryNotices(new RetrySchedule(Duration.ofSeconds(1), Duration.ofSeconds(1), 1));
    final FixedBanks banks = new FixedBanks();
    final InMemoryPathReviews reviews = InMemoryPathReviews.asSeeded();
    final ScriptedBank bank = new ScriptedBank();
    final ScriptedClearances identity = new ScriptedClearances();
    final StoppableBook suspensions = new StoppableBook();

    private final IndependentEvidence rule = IndependentEvidence.complete();
    private final PostureRule postures = new PostureRule(rule);
    private final PathRule paths = SamplePathRules.over(reviews);
    final MoveRequest mover = new MoveRequest(requests);
    final OpenLinkRequest open = new OpenLinkRequest(requests, LIMITS, () -> now, () -> now);
    final ExamineRequest examine = new ExamineRequest(
            requests,
            new OpeningChecks(
                    new SuspensionCheck(suspensions),
                    new PostureCheck(postures, paths),
                    new BranchCheck(DIRECTORY),
                    new IdentityCheck(identity),
                    new VelocityCheck(requests, requests, LIMITS)),
            mover,
            () -> now);
    final AttemptCode codes = new AttemptCode(
            requests,
            identity,
            new SubjectRule(postures, paths),
            banks,
            new GoToBank(banks, bank, mover, () -> now),
            mover,
            () -> now,
            () -> now);
    final ResendCode resend = new ResendCode(requests, identity, mover, () -> now, () -> now);
    final AbandonRequest abandon = new AbandonRequest(mover);
    final ExpireRequests expire = new ExpireRequests(requests, mover, () -> now);
    final DecideLink decide = new DecideLink(
            requests,
            new LinkDecision(rule, postures, paths),
            new Corrections(requests, requests, LIMITS),
            new EstablishLink(links, links),
            new TellDepositor(notices),
            suspensions,
            () -> now);
    final ReturnFromBank back =
            new ReturnFromBank(new UseVisit(requests, () -> now, () -> now), decide, bank, banks, () -> now);

    static Subject subject(WalletId wallet) {
        return subject(wallet, NAME, KanaSource.FURIGANA_IN_CREDENTIAL, 1);
    }

    static Subject subject(WalletId wallet, String kana, KanaSource source, int assurance) {
        return new Subject(
                wallet,
                PersonId.random(),
                assurance,
                CustomerClass.NON_SUBSCRIBER,
                PhoneWorth.CONTRACT_VERIFIED,
                ProofKind.IC_CHIP,
                Authority.STATE,
                kana,
                source,
                LocalDate.of(1980, 1, 1));
    }

    static Authenticated authenticated(String holder) {
        return new Authenticated(
                Set.of(ProofKind.BANK_PIN, ProofKind.BANK_ONE_TIME_CODE),
                HolderWord.told(holder),
                new Mandate("mandate"));
    }

    static Authenticated authenticated(HolderWord holder) {
        return new Authenticated(
                Set.of(ProofKind.BANK_PIN, ProofKind.BANK_ONE_TIME_CODE), holder, new Mandate("mandate"));
    }

    /** The first bank lets us do this about names from now on. */
    void nameMode(NameMode mode) {
        Posture before = FixedBanks.PIN_AND_CODE;
        banks.put(FixedBanks.first(new Posture(
                before.enforced(), before.offered(), mode, before.notice(), before.inquiry(), before.bankLock())));
    }

    LinkRequest request(WalletId wallet, BankAccount account) {
        LinkRequestId id = open.open(wallet, account);
        return examine.examine(id, banks.find(account.bank(), now).orElseThrow());
    }

    LinkRequest codeSent(WalletId wallet) {
        identity.says(new Clearances.Answer.CodeSent());
        return request(wallet, account("1234567"));
    }

    AtBank atBank(WalletId wallet) {
        LinkRequest sent = codeSent(wallet);
        identity.says(new Clearances.Attempt.Cleared(subject(wallet)));
        bank.says(URI.create("https://bank.example/authorize"));
        return (AtBank) codes.attempt(sent.head().id(), wallet, "123456").orElseThrow();
    }

    LinkRequest returned(AtBank visit, Object bankSays) {
        bank.says(bankSays);
        back.back(visit.head().bank(), visit.secrets().state(), Optional.of("code"));
        return requests.find(visit.head().id()).orElseThrow();
    }
}
