package dev.sekisho.charge.authorisation.jdbc;

import dev.sekisho.charge.authorisation.Authorisation;
import dev.sekisho.charge.authorisation.AuthorisationId;
import dev.sekisho.charge.authorisation.Authorisations;
import dev.sekisho.charge.authorisation.CapturedAuthorisation;
import dev.sekisho.charge.authorisation.EndedAuthorisation;
import dev.sekisho.charge.authorisation.StandingAuthorisation;
import dev.sekisho.charge.payment.PaymentCommand;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.charge.CaptureRefused;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Authorisations in PostgreSQL, each state with its fact in one transaction. */
@ApplicationScoped
class JdbcAuthorisations implements Authorisations {

    private static final String FIND = "select * from authorisation where id = ?";
    private static final String FIND_OWN = "select * from authorisation where id = ? and wallet_id = ?";
    private static final String LOCK = "select id from authorisation where id = ? for update";
    private static final String INSERT = """
            insert into authorisation (id, payment_id, wallet_id, merchant_id, category, shop, terminal, amount_yen, state,
                                       version, decided_at, expires_at, rule)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** Only from the version before, and only while money is held. */
    private static final String UPDATE = """
            update authorisation set state = ?, version = ?, captured_yen = ?, ended_at = ?
             where id = ? and version = ? and state = 'STANDING'
            """;

    private static final String CLAIM = """
            with over as materialized (
                select id from authorisation
                 where state = 'STANDING' and expires_at <= ?
                   and (leased_until is null or leased_until <= clock_timestamp())
                 order by expires_at limit ? for update skip locked)
            update authorisation a
               set leased_until = clock_timestamp() + ? * interval '1 millisecond'
              from over
             where a.id = over.id
            returning a.id
            """;

    private final Statements statements;
    private final FactLog facts;

    JdbcAuthorisations(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    public void insert(Authorisation authorisation) {
        PaymentCommand payment = authorisation.payment();
        AuthorisationRow row = AuthorisationRow.of(authorisation);
        statements.update(
                INSERT,
                authorisation.id().value(),
                payment.id().value(),
                payment.walletId().value(),
                payment.merchantId().value(),
                row.category(),
                payment.shop(),
                payment.terminal(),
                payment.amount().yen(),
                row.state(),
                authorisation.version(),
                row.decidedAt(),
                row.expiresAt(),
                row.rule());
        publish(authorisation, authorisation.fact());
    }

    @Override
    public Optional<Authorisation> find(AuthorisationId id) {
        return statements.first(FIND, AuthorisationRow::read, id.value());
    }

    @Override
    public Optional<Authorisation> find(AuthorisationId id, WalletId owner) {
        return statements.first(FIND_OWN, AuthorisationRow::read, id.value(), owner.value());
    }

    @Override
    public Authorisation lock(AuthorisationId id) {
        statements.query(LOCK, row -> id, id.value());
        return find(id).orElseThrow();
    }

    @Override
    public void update(EndedAuthorisation entered) {
        Long captured =
                entered instanceof CapturedAuthorisation paid ? paid.captured().yen() : null;
        write(entered, captured, entered.endedAt());
        publish(entered, entered.fact());
    }

    @Override
    public void note(StandingAuthorisation noted, CaptureRefused refusal) {
        write(noted, null, null);
        publish(noted, refusal);
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<AuthorisationId> claimOver(Instant now, int most, Duration lease) {
        return statements.query(CLAIM, row -> new AuthorisationId(row.id("id")), now, most, lease.toMillis());
    }

    private void write(Authorisation entered, Long captured, Instant endedAt) {
        int written = statements.update(
                UPDATE,
                AuthorisationRow.of(entered).state(),
                entered.version(),
                captured,
                endedAt,
                entered.id().value(),
                entered.version() - 1);
        if (written != 1) {
            throw new IllegalStateException("an authorisation is not as it was read under its lock");
        }
    }

    private void publish(Authorisation authorisation, FactData fact) {
        facts.append(authorisation.id().value(), authorisation.version(), fact);
    }
}
