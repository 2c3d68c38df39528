package dev.sekisho.compensation.fraudcase.jdbc;

import dev.sekisho.compensation.fraudcase.CaseHead;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.Cases;
import dev.sekisho.compensation.fraudcase.ClosedCase;
import dev.sekisho.compensation.fraudcase.ConfirmedCase;
import dev.sekisho.compensation.fraudcase.FraudCase;
import dev.sekisho.compensation.fraudcase.LiveCase;
import dev.sekisho.compensation.fraudcase.OpenCase;
import dev.sekisho.compensation.fraudcase.Thing;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Cases in PostgreSQL. Things are claimed for a case that may never be opened; the unique index makes whoever comes
 * second wait for the first one's transaction, and then the things go to the case that is there.
 */
@ApplicationScoped
class JdbcCases implements Cases {

    private static final int MOST_ROUNDS = 5;
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final long FIRST_VERSION = 1;

    private static final String OPEN = "insert into fraud_case (id, number, state, opened_at, confirm_by, version)"
            + " values (?, ?, 'OPEN', ?, ?, 1)";
    private static final String LOCK =
            "select " + CaseRow.COLUMNS + " from fraud_case where number = ? for no key update";
    private static final String SAVE =
            "update fraud_case set state = ?, confirmed_at = coalesce(confirmed_at, ?), closed_at = ?, outcome = ?,"
                    + " version = ? where id = ?";
    private static final String LET_BANK_SEE =
            "insert into case_bank (case_id, bank_code) select ?, unnest(?)" + " on conflict do nothing";

    private final Statements statements;
    private final CaseThings things;
    private final FactLog facts;

    JdbcCases(Statements statements, CaseThings things, FactLog facts) {
        this.statements = statements;
        this.things = things;
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Claimed claim(Claim claim) {
        UUID tentative = UUID.randomUUID();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Optional<Claimed> claimed = tryToClaim(claim, tentative);
            if (claimed.isPresent()) {
                letBanksSee(claimed.get().fraudCase().head().id(), claim);
                return claimed.get();
            }
        }
        throw new IllegalStateException("cases were closed faster than a report could join one");
    }

    /** Empty when the case that had one of the things was closed in between: then the thing is free, and all begins anew. */
    private Optional<Claimed> tryToClaim(Claim claim, UUID tentative) {
        things.claim(tentative, claim.things());
        Optional<CaseNumber> owner = things.oldestOwner(tentative, claim.things());
        if (owner.isEmpty()) {
            return things.count(tentative) == claim.things().size()
                    ? Optional.of(new Claimed(open(tentative, claim), true))
                    : Optional.empty();
        }
        return lock(owner.get())
                .filter(LiveCase.class::isInstance)
                .map(LiveCase.class::cast)
                .map(live -> {
                    things.giveTo(live.head().id(), tentative);
                    return new Claimed(live, false);
                });
    }

    private OpenCase open(UUID id, Claim claim) {
        int serial = statements
                .query("select nextval('case_serial') serial", row -> Math.toIntExact(row.number("serial")))
                .get(0);
        CaseNumber number = CaseNumber.of(claim.at().atZone(TOKYO).getYear(), serial);
        statements.update(OPEN, id, number.value(), claim.at(), claim.confirmBy());
        OpenCase opened = new OpenCase(new CaseHead(id, number, claim.at(), claim.confirmBy(), FIRST_VERSION));
        facts.append(id, FIRST_VERSION, opened.opened(claim.report()));
        return opened;
    }

    private void letBanksSee(UUID caseId, Claim claim) {
        List<String> banks = Stream.concat(
                        claim.bank().stream(), claim.things().stream().flatMap(thing -> thing.bank().stream()))
                .map(BankCode::value)
                .distinct()
                .sorted()
                .toList();
        statements.update(LET_BANK_SEE, caseId, Statements.column("text", banks, bank -> bank));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<FraudCase> lock(CaseNumber number) {
        return statements.query(LOCK, CaseRow::read, number.value()).stream().findFirst();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(FraudCase moved, FactData fact) {
        ClosedCase closed = moved instanceof ClosedCase over ? over : null;
        CaseHead head = moved.head();
        statements.update(
                SAVE,
                moved.state().name(),
                moved instanceof ConfirmedCase confirmed ? confirmed.confirmedAt() : null,
                closed == null ? null : closed.closedAt(),
                closed == null ? null : closed.outcome().name(),
                head.version(),
                head.id());
        if (closed != null) {
            things.letGo(head.id());
        }
        facts.append(head.id(), head.version(), fact);
    }

    @Override
    @Transactional
    public List<Thing> thingsOf(UUID caseId) {
        return things.of(caseId);
    }
}
