package dev.sekisho.link.request;

import static dev.sekisho.link.bank.FixedBanks.account;

import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.origin.Origin;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.BankAuthentication.Authenticated;
import dev.sekisho.link.bank.CardFile;
import dev.sekisho.link.bank.CustomerClass;
import dev.sekisho.link.bank.FixedBanks;
import dev.sekisho.link.bank.HolderWord;
import dev.sekisho.link.bank.Mandate;
import dev.sekisho.link.bank.NameMode;
import dev.sekisho.link.bank.Posture;
import dev.sekisho.link.bank.PostureRule;
import dev.sekisho.link.bank.ScriptedApps;
import dev.sekisho.link.bank.ScriptedBank;
import dev.sekisho.link.control.LinkControl;
import dev.sekisho.link.control.LinkControls;
import dev.sekisho.link.directory.BankDirectory;
import dev.sekisho.link.directory.file.BundledDirectory;
import dev.sekisho.link.evidence.EvidenceRoot.Authority;
import dev.sekisho.link.evidence.IndependentEvidence;
import dev.sekisho.link.evidence.PhoneWorth;
import dev.sekisho.link.evidence.ProofKind;
import dev.sekisho.link.link.EstablishLink;
import dev.sekisho.link.link.InMemoryLinks;
import dev.sekisho.link.link.RelinkRule;
import dev.sekisho.link.notice.InMemoryNotices;
import dev.sekisho.link.notice.RetrySchedule;
import dev.sekisho.link.notice.TellDepositor;
import dev.sekisho.link.policy.LinkPolicy;
import dev.sekisho.link.policy.SamplePolicies;
import dev.sekisho.link.review.InMemoryPathReviews;
import dev.sekisho.link.review.PathRule;
import dev.sekisho.link.review.SamplePathRules;
import dev.sekisho.link.spraying.InMemoryBankTries;
import dev.sekisho.link.spraying.Origins;
import dev.sekisho.link.spraying.SprayRules;
import dev.sekisho.link.spraying.SprayTerms;
import dev.sekisho.link.spraying.WatchTries;
import dev.sekisho.link.suspension.StoppableBook;
import dev.sekisho.link.suspension.SuspendedBanks;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** The use cases of linking on ports in memory, with the steps of a customer who does everything right. */
public final class Linking {

    static final RequestLimits LIMITS = new RequestLimits(Duration.ofMinutes(15), Duration.ofDays(30), 2, 5, 20);
    static final SprayTerms TERMS = new SprayTerms(5, 10, 5, 20, 12, 5, 80);
    public static final String NAME = "ヤマダ タロウ";
    private static final BankDirectory DIRECTORY = BundledDirectory.read(true);

    public Instant now = Instant.parse("2026-11-22T03:00:00Z");
    public final InMemoryLinkRequests requests = new InMemoryLinkRequests();
    public final InMemoryLinks links = new InMemoryLinks();
    public final InMemoryNotices notices =
            new InMemoryNotices(new RetrySchedule(Duration.ofSeconds(1), Duration.ofSeconds(1), 1));
    public final FixedBanks banks = new FixedBanks();
    public final InMemoryPathReviews reviews = InMemoryPathReviews.asSeeded();
    final ScriptedBank bank = new ScriptedBank();
    final ScriptedClearances identity = new ScriptedClearances();
    public final StoppableBook suspensions = new StoppableBook();

    final ScriptedApps apps = new ScriptedApps();
    final CardFile legacy = new CardFile();
    final InMemoryBankTries tries = new InMemoryBankTries();
    final SuspendedBanks imposed = new SuspendedBanks();
    Origin origin = Origins.home(1);

    private final IndependentEvidence rule;
    private final PostureRule postures;
    private final PathRule paths;
    public final MoveRequest mover = new MoveRequest(requests);
    final WatchTries watch;
    final OpenLinkRequest open;
    final ExamineRequest examine;
    final AttemptCode codes;
    final ResendCode resend = new ResendCode(requests, identity, mover, () -> now, () -> now);
    public final AbandonRequest abandon = new AbandonRequest(mover);
    final ExpireRequests expire = new ExpireRequests(requests, mover, () -> now);
    public final DecideLink decide;
    final ReturnFromBank back;
    final AskApp ask;
    final HearFromBank hear;
    final AttemptPin pins;

    public Linking() {
        this(SamplePolicies.sekisho());
    }

    /** With these policies on, and no others. */
    Linking(LinkPolicy policy) {
        rule = new IndependentEvidence(policy.evidence());
        LinkControls controls = policy.switches();
        postures = new PostureRule(rule, !controls.has(LinkControl.NO_PIN_AT_THE_OPERATOR));
        paths = SamplePathRules.over(reviews, controls);
        SubjectRule subjects = new SubjectRule(postures, paths, controls);
        GoToBank toBank = new GoToBank(bank, apps, mover, () -> now);
        watch = new WatchTries(tries, requests, imposed.impose(), new SprayRules(policy.spraying(), TERMS), () -> now);
        open = new OpenLinkRequest(requests, LIMITS, watch, () -> now, () -> now);
        examine = new ExamineRequest(
                requests,
                new OpeningChecks(
                        new SuspensionCheck(imposed.beside(suspensions)),
                        new PostureCheck(postures, paths),
                        new BranchCheck(DIRECTORY),
                        new IdentityCheck(identity, subjects),
                        new VelocityCheck(requests, requests, LIMITS, watch, controls)),
                toBank,
                mover,
                () -> now);
        codes = new AttemptCode(requests, identity, subjects, banks, toBank, mover, () -> now, () -> now);
        decide = new DecideLink(
                requests,
                new LinkDecision(rule, postures, paths),
                new Corrections(requests, requests, LIMITS),
                new EstablishLink(links, links, new RelinkRule(Duration.ofDays(90))),
                new TellDepositor(notices, controls),
                watch,
                suspensions,
                () -> now);
        NameAtBank names = new NameAtBank(bank);
        back = new ReturnFromBank(
                new UseVisit(requests, watch, () -> now, () -> now), decide, names, bank, banks, () -> now);
        ClaimApproval claims = new ClaimApproval(requests, () -> now);
        ask = new AskApp(
                claims,
                new EndApproval(requests, watch, () -> now),
                decide,
                names,
                mover,
                apps,
                banks,
                () -> now,
                () -> now);
        hear = new HearFromBank(claims, ask, apps, banks, () -> now);
        pins = new AttemptPin(
                requests,
                new UsePin(requests, watch, (pin, at) -> "%064x".formatted(pin.hashCode()), () -> now, () -> now),
                decide,
                legacy,
                banks,
                () -> now);
    }

    public static Subject subject(WalletId wallet) {
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

    public static Authenticated authenticated(String holder) {
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
        LinkRequestId id = open.open(wallet, account, origin).head().id();
        return examine.examine(id, banks.find(account.bank(), now).orElseThrow());
    }

    LinkRequest codeSent(WalletId wallet) {
        identity.says(new Clearances.Answer.CodeSent());
        return request(wallet, account("1234567"));
    }

    public AtBank atBank(WalletId wallet) {
        LinkRequest sent = codeSent(wallet);
        identity.says(new Clearances.Attempt.Cleared(subject(wallet)));
        bank.says(URI.create("https://bank.example/authorize"));
        return (AtBank) codes.attempt(sent.head().id(), wallet, "123456").orElseThrow();
    }

    public LinkRequest returned(AtBank visit, Object bankSays) {
        bank.says(bankSays);
        back.back(visit.head().bank(), visit.secrets().state(), Optional.of("code"));
        return requests.find(visit.head().id()).orElseThrow();
    }
}
