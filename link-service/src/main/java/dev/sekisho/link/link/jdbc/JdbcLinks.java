package dev.sekisho.link.link.jdbc;

import dev.sekisho.kernel.event.link.LinkEstablished;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.StatementRefused;
import dev.sekisho.link.bank.Mandate;
import dev.sekisho.link.link.ActiveLink;
import dev.sekisho.link.link.AskedAgain;
import dev.sekisho.link.link.EndReason;
import dev.sekisho.link.link.EndedLink;
import dev.sekisho.link.link.Link;
import dev.sekisho.link.link.LinkHead;
import dev.sekisho.link.link.LinkHolder;
import dev.sekisho.link.link.LinkVerifications;
import dev.sekisho.link.link.Links;
import dev.sekisho.link.link.ReleasedLink;
import dev.sekisho.link.link.ReverifiedLink;
import dev.sekisho.link.link.RevokedLink;
import dev.sekisho.link.link.StoppedLink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Links in PostgreSQL by plain JDBC; mandate and holder are sealed in their row. */
@ApplicationScoped
class JdbcLinks implements Links, LinkVerifications {

    private static final String INSERT = """
            insert into link (id, link_request_id, wallet_id, person_id, bank_account_id, bank_code, account_mask, state, tier,
                established_at, chargeable_from, verification, verify_by, verified_at, mandate_ended, sealed_holder,
                sealed_mandate, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, ?, ?, ?)
            """;

    /** Of a link, what may change whatever happens to it. */
    private static final String TAKE = """
            update link set state = ?, tier = ?, established_at = ?, chargeable_from = ?, verification = ?, verify_by = ?,
                version = ?
            """;

    private static final String MOVE = TAKE + ", mandate_ended = mandate_ended or ? where id = ?";
    private static final String REVERIFY =
            TAKE + ", verified_at = ?, sealed_mandate = ?, sealed_holder = ? where id = ?";
    private static final String REVOKE =
            TAKE + ", ended_at = ?, end_reason = ?, sealed_mandate = null, sealed_holder = null where id = ?";

    private static final String ALL = "select " + LinkRows.COLUMNS + " from link";
    private static final String FIND = ALL + " where id = ?";
    private static final String OF_OWNER = FIND + " and wallet_id = ?";
    private static final String OF_WALLET = ALL + " where wallet_id = ? order by established_at desc, id limit ?";
    private static final String OF_ACCOUNT =
            ALL + " where bank_account_id = ? order by established_at desc, id limit ?";

    /** Of a single row: what it was waited for is what is read. */
    private static final String LOCKED = " for no key update";

    private static final String HELD = " for share";

    private static final String LIVE = "select id from link where bank_account_id = ? and state <> 'REVOKED'";

    private static final String VERIFIED = """
            select id, verified_at from link
             where bank_code = ? and verified_at < ? and id > ? and verification = 'VERIFIED' and state <> 'REVOKED'
             order by id limit ?
            """;

    private static final String OVERDUE = """
            select id from link
             where verification = 'DUE' and state <> 'REVOKED' and verify_by <= ?
             order by verify_by limit ?
            """;

    private static final String COUNTS = """
            select bank_code,
                   count(*) filter (where verification = 'VERIFIED') as verified,
                   count(*) filter (where verification = 'DUE') as due,
                   count(*) filter (where verification = 'UNVERIFIED') as unverified
              from link
             where bank_code like ? and state <> 'REVOKED'
             group by bank_code order by bank_code
            """;

    private static final String MANDATE = "select id, sealed_mandate from link where id = ?";
    private static final String HOLDER = "select id, sealed_holder from link where id = ?";

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final FactLog facts;
    private final Statements statements;
    private final LinkRows rows;
    private final InstantSource clock;

    JdbcLinks(FactLog facts, Statements statements, LinkRows rows, InstantSource clock) {
        this.facts = facts;
        this.statements = statements;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void add(ActiveLink link, Mandate mandate, LinkHolder holder) {
        LinkHead head = link.head();
        UUID id = head.id().value();
        insert(
                link,
                head.terms().establishedAt(),
                rows.sealed(id, holder),
                rows.sealed(id, mandate),
                link.established());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void add(StoppedLink imported) {
        insert(imported, null, null, null, imported.established());
    }

    private void insert(Link link, Instant verifiedAt, byte[] holder, byte[] mandate, LinkEstablished fact) {
        LinkHead head = link.head();
        try {
            statements.update(
                    INSERT,
                    head.id().value(),
                    head.request().value(),
                    head.wallet().value(),
                    head.person().value(),
                    head.bankAccount().value(),
                    head.bank().value(),
                    head.accountMask(),
                    link.state().name(),
                    head.terms().tier().name(),
                    head.terms().establishedAt(),
                    head.terms().chargeableFrom(),
                    head.verification().name(),
                    head.verification().until().orElse(null),
                    verifiedAt,
                    holder,
                    mandate,
                    head.version());
        } catch (StatementRefused taken) {
            throw new IllegalStateException("the bank account has a link", taken);
        }
        facts.append(head.id().value(), head.version(), fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(AskedAgain asked) {
        move(asked.link(), false);
        facts.append(asked.link().head().id().value(), asked.link().head().version(), asked.fact());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(ReleasedLink released) {
        move(released.link(), false);
        facts.append(released.link().head().id().value(), released.link().head().version(), released.fact());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(ReverifiedLink reverified, Mandate mandate, LinkHolder holder) {
        UUID id = reverified.link().head().id().value();
        change(REVERIFY, reverified.link(), clock.instant(), rows.sealed(id, mandate), rows.sealed(id, holder));
        facts.append(id, reverified.link().head().version(), reverified.fact());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(EndedLink<?> ended) {
        Link link = ended.link();
        if (link instanceof RevokedLink) {
            change(
                    REVOKE,
                    link,
                    clock.instant(),
                    EndReason.valueOf(ended.fact().reason()).name());
        } else {
            move(link, link instanceof StoppedLink stopped && stopped.mandateEnded());
        }
        facts.append(link.head().id().value(), link.head().version(), ended.fact());
    }

    private void move(Link link, boolean mandateEnded) {
        change(MOVE, link, mandateEnded);
    }

    /** @param further what the statement writes beside {@link #TAKE} */
    private void change(String sql, Link link, Object... further) {
        LinkHead head = link.head();
        List<Object> values = new ArrayList<>();
        values.add(link.state().name());
        values.add(head.terms().tier().name());
        values.add(head.terms().establishedAt());
        values.add(head.terms().chargeableFrom());
        values.add(head.verification().name());
        values.add(head.verification().until().orElse(null));
        values.add(head.version());
        values.addAll(Arrays.asList(further));
        values.add(head.id().value());
        if (statements.update(sql, values.toArray()) != 1) {
            throw new IllegalStateException("a link has gone");
        }
    }

    @Override
    public Optional<Link> find(LinkId id, WalletId owner) {
        return statements.first(OF_OWNER, LinkRows::link, id.value(), owner.value());
    }

    @Override
    public Optional<Link> find(LinkId id) {
        return statements.first(FIND, LinkRows::link, id.value());
    }

    @Override
    public List<Link> of(WalletId owner, int limit) {
        return statements.query(OF_WALLET, LinkRows::link, owner.value(), limit);
    }

    @Override
    public List<Link> of(BankAccountId account, int limit) {
        return statements.query(OF_ACCOUNT, LinkRows::link, account.value(), limit);
    }

    @Override
    public Optional<LinkId> liveOf(BankAccountId account) {
        return statements.first(LIVE, row -> new LinkId(row.id("id")), account.value());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<Link> lock(LinkId id) {
        return statements.first(FIND + LOCKED, LinkRows::link, id.value());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<Link> lock(LinkId id, WalletId owner) {
        return statements.first(OF_OWNER + LOCKED, LinkRows::link, id.value(), owner.value());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<Link> hold(LinkId id) {
        return statements.first(FIND + HELD, LinkRows::link, id.value());
    }

    @Override
    public List<Rested> verified(BankCode bank, Instant verifiedBefore, Optional<LinkId> after, int limit) {
        return statements.query(
                VERIFIED,
                row -> new Rested(new LinkId(row.id("id")), row.instant("verified_at")),
                bank.value(),
                verifiedBefore,
                after.map(LinkId::value).orElse(BEFORE_ALL),
                limit);
    }

    @Override
    public List<LinkId> overdue(Instant now, int limit) {
        return statements.query(OVERDUE, row -> new LinkId(row.id("id")), now, limit);
    }

    @Override
    public List<Count> counts(Optional<BankCode> bank) {
        return statements.query(
                COUNTS,
                row -> new Count(
                        new BankCode(row.text("bank_code")),
                        row.number("verified"),
                        row.number("due"),
                        row.number("unverified")),
                bank.map(BankCode::value).orElse("%"));
    }

    @Override
    public Optional<Mandate> mandateOf(ActiveLink link) {
        return statements
                .first(MANDATE, rows::mandate, link.head().id().value())
                .flatMap(Function.identity());
    }

    @Override
    public Optional<LinkHolder> holderOf(LinkId id) {
        return statements.first(HOLDER, rows::holder, id.value()).flatMap(Function.identity());
    }
}
