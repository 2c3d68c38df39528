package dev.sekisho.compensation.bankreturn;

import dev.sekisho.compensation.bankdebit.BookDebits;
import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.PaidLine;
import dev.sekisho.compensation.claim.PaidLines;
import dev.sekisho.compensation.claim.ReopenClaim;
import dev.sekisho.compensation.claim.Transfer;
import dev.sekisho.compensation.deadline.Deadlines;
import dev.sekisho.compensation.deadline.Subject;
import dev.sekisho.compensation.paymentrun.Sha256;
import dev.sekisho.compensation.zengin.MalformedFile;
import dev.sekisho.compensation.zengin.Statement;
import dev.sekisho.compensation.zengin.StatementFileReader;
import dev.sekisho.kernel.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes a statement of the paying account, whole or not at all, and the same bytes once: each 資金返却 in it is matched to
 * the one transfer that it is of, whose claim is owed again, or waits for two persons.
 */
@ApplicationScoped
public class TakeStatement {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final int MOST_IN_QUESTION = 20;

    private final BankReturns returns;
    private final PaidLines lines;
    private final ReopenClaim reopen;
    private final ReturnPolicy policy;
    private final Deadlines deadlines;
    private final BookDebits debits;
    private final InstantSource clock;

    TakeStatement(
            BankReturns returns,
            PaidLines lines,
            ReopenClaim reopen,
            ReturnPolicy policy,
            Deadlines deadlines,
            BookDebits debits,
            InstantSource clock) {
        this.returns = returns;
        this.lines = lines;
        this.reopen = reopen;
        this.policy = policy;
        this.deadlines = deadlines;
        this.debits = debits;
        this.clock = clock;
    }

    @Transactional
    public Outcome take(byte[] file, Actor by) {
        Instant now = clock.instant();
        Sha256 bytes = Sha256.of(file);
        returns.alone();
        Optional<TakenStatement> known = returns.statement(bytes);
        if (known.isPresent()) {
            return new Outcome.Known(known.get());
        }
        try {
            Statement said = StatementFileReader.read(file);
            Optional<StatementRule> refusal = against(said, now);
            return refusal.isPresent()
                    ? refuse(bytes, refusal.get(), by, Optional.empty())
                    : new Outcome.Taken(take(said, file, bytes, by, now));
        } catch (MalformedFile malformed) {
            return refuse(bytes, StatementRule.MALFORMED, by, Optional.of(malformed));
        }
    }

    private Optional<StatementRule> against(Statement said, Instant now) {
        if (!policy.isOurs(said.account())) {
            return Optional.of(StatementRule.NOT_OUR_ACCOUNT);
        }
        return said.until().isAfter(LocalDate.ofInstant(now, TOKYO))
                ? Optional.of(StatementRule.FROM_THE_FUTURE)
                : Optional.empty();
    }

    private Outcome refuse(Sha256 bytes, StatementRule rule, Actor by, Optional<MalformedFile> malformed) {
        UUID id = UUID.randomUUID();
        returns.refuse(id, ReturnFacts.refused(id, bytes, rule, by));
        return new Outcome.Refused(rule, malformed);
    }

    private TakenStatement take(Statement said, byte[] file, Sha256 bytes, Actor by, Instant now) {
        List<ReturnEntry> told = said.entries().stream()
                .flatMap(entry -> ReturnEntry.in(entry).stream())
                .toList();
        Follow follow = returns.lastInLine()
                .map(before -> before.followedBy(said.from(), said.openingYen()))
                .orElse(Follow.FIRST);
        UUID id = UUID.randomUUID();
        Taking taking = new Taking(id, follow, by, now);
        List<ReturnEntry> fresh =
                told.stream().filter(entry -> !taking.overlaps(entry)).toList();
        // The statement is counted before it is written, and its returns point to it.
        List<BankReturn> found = taking.find(fresh);
        int matched =
                (int) found.stream().filter(MatchedReturn.class::isInstance).count();
        TakenStatement statement = new TakenStatement(
                id,
                returns.taken() + 1,
                bytes,
                said.from(),
                said.until(),
                said.openingYen(),
                said.closingYen(),
                follow,
                said.entries().size(),
                matched,
                found.size() - matched,
                told.size() - fresh.size(),
                by,
                now);
        returns.add(statement, file, ReturnFacts.taken(statement));
        found.forEach(each -> returns.add(each, ReturnFacts.found(each)));
        taking.questionAll();
        taking.reopenAll();
        debits.book(id, said.entries(), follow == Follow.GOES_ON, now);
        return statement;
    }

    /** One statement while it is taken: no transfer comes back twice in it. */
    private final class Taking {

        private final UUID statement;
        private final Follow follow;
        private final Actor by;
        private final Instant now;
        private final Map<UUID, PaidLine> cameBack = new LinkedHashMap<>();
        private final Map<UUID, List<PaidLine>> questions = new LinkedHashMap<>();

        private Taking(UUID statement, Follow follow, Actor by, Instant now) {
            this.statement = statement;
            this.follow = follow;
            this.by = by;
            this.now = now;
        }

        private List<BankReturn> find(List<ReturnEntry> entries) {
            return entries.stream().map(this::find).toList();
        }

        private BankReturn find(ReturnEntry entry) {
            Optional<List<Transfer>> sent = new Candidates(lines, policy).of(entry, cameBack.values());
            Match match = match(entry, sent);
            ReturnHead head = new ReturnHead(UUID.randomUUID(), statement, entry, match.finding(), now, 1);
            if (match.line().isEmpty()) {
                questions.put(head.id(), Match.candidates(entry, sent.orElse(List.of())));
                return new WaitingReturn(head, Optional.empty());
            }
            PaidLine line = match.line().get();
            cameBack.put(head.id(), line);
            return new MatchedReturn(head, line.claim(), line.run(), Money.ZERO, Optional.empty(), by, now);
        }

        /** The same line word for word in a file that overlaps; what goes on where the last one ended overlaps nothing. */
        private boolean overlaps(ReturnEntry entry) {
            return follow != Follow.GOES_ON && returns.alike(entry).contains(entry);
        }

        private Match match(ReturnEntry entry, Optional<List<Transfer>> sent) {
            if (!returns.alike(entry).isEmpty()) {
                return Match.open(Finding.TOLD_AGAIN);
            }
            if (sent.isEmpty()) {
                return Match.open(Finding.TOO_MANY);
            }
            Match match = Match.of(entry, sent.get());
            if (match.line().isPresent() && follow == Follow.OUT_OF_LINE) {
                return Match.open(Finding.STATEMENT_OUT_OF_LINE);
            }
            return match.line().filter(line -> line.pays(by.person())).isPresent()
                    ? Match.open(Finding.IS_BENEFICIARY)
                    : match;
        }

        /** Which of many it is of cannot be a task of each of their cases. */
        private void questionAll() {
            Instant dueAt = deadlines.of(Subject.BANK_RETURN, now).dueAt();
            questions.forEach(
                    (id, paid) -> returns.question(id, dueAt, paid.size() > MOST_IN_QUESTION ? List.of() : paid));
        }

        private void reopenAll() {
            cameBack.forEach((id, line) -> reopen.reopen(line, id, by, now));
        }
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** Taken now. */
        record Taken(TakenStatement statement) implements Outcome {}

        /** The same bytes were taken before. */
        record Known(TakenStatement statement) implements Outcome {}

        /** Nothing of it was taken. @param malformed where and how, if it could not be read */
        record Refused(StatementRule rule, Optional<MalformedFile> malformed) implements Outcome {}
    }
}
