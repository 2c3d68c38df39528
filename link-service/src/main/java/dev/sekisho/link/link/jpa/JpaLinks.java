package dev.sekisho.link.link.jpa;

import dev.sekisho.kernel.event.link.LinkEstablished;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.seal.Seal;
import dev.sekisho.link.bank.CustomerClass;
import dev.sekisho.link.bank.Mandate;
import dev.sekisho.link.link.ActiveLink;
import dev.sekisho.link.link.AskedAgain;
import dev.sekisho.link.link.EndReason;
import dev.sekisho.link.link.EndedLink;
import dev.sekisho.link.link.Link;
import dev.sekisho.link.link.LinkHolder;
import dev.sekisho.link.link.LinkState;
import dev.sekisho.link.link.LinkVerifications;
import dev.sekisho.link.link.Links;
import dev.sekisho.link.link.PastLink;
import dev.sekisho.link.link.ReleasedLink;
import dev.sekisho.link.link.ReverifiedLink;
import dev.sekisho.link.link.RevokedLink;
import dev.sekisho.link.link.StoppedLink;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Links in PostgreSQL; the mandate is sealed in its row. */
@ApplicationScoped
class JpaLinks implements Links, LinkVerifications, PanacheRepositoryBase<LinkRow, UUID> {

    private static final String COUNTS = """
            select bankCode,
                   sum(case when verification = 'VERIFIED' then 1 else 0 end),
                   sum(case when verification = 'DUE' then 1 else 0 end),
                   sum(case when verification = 'UNVERIFIED' then 1 else 0 end)
            from LinkRow where bankCode like :bank and state <> :revoked
            group by bankCode order by bankCode
            """;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final FactLog facts;
    private final Seal seal;
    private final InstantSource clock;

    JpaLinks(FactLog facts, Seal seal, InstantSource clock) {
        this.facts = facts;
        this.seal = seal;
        this.clock = clock;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void add(ActiveLink link, Mandate mandate, LinkHolder holder) {
        LinkRow row = LinkRow.of(link.head());
        row.state = link.state();
        row.sealedMandate = sealed(row.id, mandate);
        row.sealedHolder = sealed(row.id, holder);
        row.verifiedAt = row.establishedAt;
        add(row, link.established());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void add(StoppedLink imported) {
        LinkRow row = LinkRow.of(imported.head());
        row.state = imported.state();
        add(row, imported.established());
    }

    private void add(LinkRow row, LinkEstablished fact) {
        try {
            persistAndFlush(row);
        } catch (PersistenceException taken) {
            throw new IllegalStateException("the bank account has a link", taken);
        }
        facts.append(row.id, row.version, fact);
    }

    private byte[] sealed(UUID id, LinkHolder holder) {
        return seal.close(holderPlace(id), written(holder).getBytes(StandardCharsets.UTF_8));
    }

    private byte[] sealed(UUID id, Mandate mandate) {
        return seal.close(LinkRow.mandatePlace(id), mandate.token().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(AskedAgain asked) {
        LinkRow row = findById(asked.link().head().id().value());
        row.take(asked.link().head());
        facts.append(row.id, row.version, asked.fact());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(ReverifiedLink reverified, Mandate mandate, LinkHolder holder) {
        LinkRow row = findById(reverified.link().head().id().value());
        row.take(reverified.link().head());
        row.state = reverified.link().state();
        row.verifiedAt = clock.instant();
        row.sealedMandate = sealed(row.id, mandate);
        row.sealedHolder = sealed(row.id, holder);
        facts.append(row.id, row.version, reverified.fact());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(EndedLink<?> ended) {
        Link link = ended.link();
        LinkRow row = findById(link.head().id().value());
        row.state = link.state();
        row.take(link.head());
        row.mandateEnded |= link instanceof StoppedLink stopped && stopped.mandateEnded();
        if (link instanceof RevokedLink) {
            row.sealedMandate = null;
            row.endedAt = clock.instant();
            row.endReason = EndReason.valueOf(ended.fact().reason());
            row.sealedHolder = null;
        }
        facts.append(row.id, row.version, ended.fact());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(ReleasedLink released) {
        Link link = released.link();
        LinkRow row = findById(link.head().id().value());
        row.state = link.state();
        row.version = link.head().version();
        facts.append(row.id, row.version, released.fact());
    }

    @Override
    @Transactional
    public Optional<Link> find(LinkId id, WalletId owner) {
        return find("id = ?1 and walletId = ?2", id.value(), owner.value())
                .singleResultOptional()
                .map(LinkRow::toLink);
    }

    @Override
    @Transactional
    public Optional<Link> find(LinkId id) {
        return findByIdOptional(id.value()).map(LinkRow::toLink);
    }

    @Override
    @Transactional
    public List<Link> of(WalletId owner, int limit) {
        return find("walletId = ?1 order by establishedAt desc, id", owner.value()).page(0, limit).stream()
                .map(LinkRow::toLink)
                .toList();
    }

    @Override
    @Transactional
    public List<Link> of(BankAccountId account, int limit) {
        return find("bankAccountId = ?1 order by establishedAt desc, id", account.value()).page(0, limit).stream()
                .map(LinkRow::toLink)
                .toList();
    }

    @Override
    @Transactional
    public Optional<LinkId> liveOf(BankAccountId account) {
        return getEntityManager()
                .createQuery("select id from LinkRow where bankAccountId = :account and state <> :over", UUID.class)
                .setParameter("account", account.value())
                .setParameter("over", LinkState.REVOKED)
                .getResultStream()
                .findFirst()
                .map(LinkId::new);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<Link> lock(LinkId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE).map(LinkRow::toLink);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<Link> lock(LinkId id, WalletId owner) {
        return find("id = ?1 and walletId = ?2", id.value(), owner.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional()
                .map(LinkRow::toLink);
    }

    @Override
    @Transactional
    public Optional<PastLink> lastEnded(BankAccountId account) {
        return find("bankAccountId = ?1 and endedAt is not null order by endedAt desc", account.value())
                .firstResultOptional()
                .map(row -> new PastLink(row.endReason, row.endedAt));
    }

    @Override
    @Transactional
    public List<Rested> verified(BankCode bank, Instant verifiedBefore, Optional<LinkId> after, int limit) {
        return find(
                        "bankCode = ?1 and verifiedAt < ?2 and id > ?3 and verification = 'VERIFIED' and state <> ?4"
                                + " order by id",
                        bank.value(),
                        verifiedBefore,
                        after.map(LinkId::value).orElse(BEFORE_ALL),
                        LinkState.REVOKED)
                .page(0, limit)
                .stream()
                .map(row -> new Rested(new LinkId(row.id), row.verifiedAt))
                .toList();
    }

    @Override
    @Transactional
    public List<LinkId> overdue(Instant now, int limit) {
        return find("verification = 'DUE' and state <> ?1 and verifyBy <= ?2 order by verifyBy", LinkState.REVOKED, now)
                .page(0, limit)
                .stream()
                .map(row -> new LinkId(row.id))
                .toList();
    }

    @Override
    @Transactional
    public List<Count> counts(Optional<BankCode> bank) {
        return getEntityManager()
                .createQuery(COUNTS, Object[].class)
                .setParameter("bank", bank.map(BankCode::value).orElse("%"))
                .setParameter("revoked", LinkState.REVOKED)
                .getResultStream()
                .map(row -> new Count(new BankCode((String) row[0]), (Long) row[1], (Long) row[2], (Long) row[3]))
                .toList();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<Link> hold(LinkId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_READ).map(LinkRow::toLink);
    }

    @Override
    @Transactional
    public Optional<Mandate> mandateOf(ActiveLink link) {
        return findByIdOptional(link.head().id().value()).flatMap(row -> row.mandate(seal));
    }

    @Override
    @Transactional
    public Optional<LinkHolder> holderOf(LinkId id) {
        return findByIdOptional(id.value())
                .map(row -> row.sealedHolder)
                .map(kept -> read(new String(seal.open(holderPlace(id.value()), kept), StandardCharsets.UTF_8)));
    }

    private static String written(LinkHolder holder) {
        return holder.walletKind().name() + " " + holder.maskedName();
    }

    private static LinkHolder read(String written) {
        String[] parts = written.split(" ", 2);
        return new LinkHolder(CustomerClass.valueOf(parts[0]), parts[1]);
    }

    private static String holderPlace(UUID id) {
        return "link.sealed_holder:" + id;
    }
}
