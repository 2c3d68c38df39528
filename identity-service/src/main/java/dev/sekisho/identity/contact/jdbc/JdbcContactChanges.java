package dev.sekisho.identity.contact.jdbc;

import dev.sekisho.identity.contact.AwaitedChange;
import dev.sekisho.identity.contact.BoundChange;
import dev.sekisho.identity.contact.ChangeHead;
import dev.sekisho.identity.contact.Contact;
import dev.sekisho.identity.contact.ContactChange;
import dev.sekisho.identity.contact.ContactChanges;
import dev.sekisho.identity.contact.EndedChange;
import dev.sekisho.identity.contact.FreezingChange;
import dev.sekisho.kernel.event.identity.ContactChangeMoved;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Changes in PostgreSQL, each step in one transaction with its fact; contacts only hashed and sealed. */
@ApplicationScoped
class JdbcContactChanges implements ContactChanges {

    private static final String ADD = """
            insert into contact_change (change_id, account_id, kind, way, old_hash, old_sealed, old_line, old_worth,
                old_verified_at, new_hash, new_sealed, new_line, new_worth, started_at, freeze_id, state, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'AWAITED', 1)
            """;
    private static final String FIND = "select * from contact_change where change_id = ?";
    private static final String OF_FREEZE = "select * from contact_change where freeze_id = ?";
    private static final String UNDER_WAY = """
            select * from contact_change
            where account_id = ? and kind = ? and state in ('AWAITED', 'FREEZING')
            order by started_at desc limit 1
            """;
    private static final String SAVE = """
            update contact_change
            set state = ?, old_shown_at = coalesce(?::timestamptz, old_shown_at),
                new_shown_at = coalesce(?::timestamptz, new_shown_at), bound_at = coalesce(?::timestamptz, bound_at),
                cools_until = coalesce(?::timestamptz, cools_until), ended_because = ?, version = version + 1
            where change_id = ?
            returning version
            """;
    private static final String COOLING_OFF = """
            select exists (select 1 from contact_change where account_id = ?
                and (state = 'FREEZING' or state = 'BOUND' and cools_until > ?)) as cooling
            """;

    private final Statements statements;
    private final ChangeRows rows;
    private final FactLog facts;

    JdbcContactChanges(Statements statements, ChangeRows rows, FactLog facts) {
        this.statements = statements;
        this.rows = rows;
        this.facts = facts;
    }

    @Override
    public void add(AwaitedChange change, ContactChangeMoved fact) {
        ChangeHead head = change.head();
        Contact old = head.old();
        Contact next = head.next();
        statements.update(
                ADD,
                head.id(),
                head.account().value(),
                next.kind().name(),
                head.way().name(),
                old.hash(),
                rows.sealed(head, old),
                ChangeRows.line(old),
                ChangeRows.worth(old),
                ChangeRows.verifiedAt(old),
                next.hash(),
                rows.sealed(head, next),
                ChangeRows.line(next),
                ChangeRows.worth(next),
                head.startedAt(),
                head.freezeId());
        facts.append(head.id(), 1, fact);
    }

    @Override
    public Optional<ContactChange> find(UUID id) {
        return statements.first(FIND, rows::read, id);
    }

    @Override
    public Optional<ContactChange> lock(UUID id) {
        return statements.first(FIND + " for update", rows::read, id);
    }

    @Override
    public Optional<ContactChange> ofFreeze(UUID freezeId) {
        return statements.first(OF_FREEZE, rows::read, freezeId);
    }

    @Override
    public Optional<ContactChange> underWay(AccountId account, Contact.Kind kind) {
        return statements.first(UNDER_WAY, rows::read, account.value(), kind.name());
    }

    @Override
    public void save(ContactChange change, ContactChangeMoved fact) {
        Optional<AwaitedChange> awaited = as(change, AwaitedChange.class);
        Optional<BoundChange> bound = as(change, BoundChange.class);
        long version = statements
                .first(
                        SAVE,
                        row -> row.number("version"),
                        state(change),
                        awaited.flatMap(AwaitedChange::oldShownAt).orElse(null),
                        awaited.flatMap(AwaitedChange::newShownAt).orElse(null),
                        bound.map(BoundChange::boundAt).orElse(null),
                        bound.map(BoundChange::coolsUntil).orElse(null),
                        as(change, EndedChange.class)
                                .map(ended -> ended.because().name())
                                .orElse(null),
                        change.head().id())
                .orElseThrow();
        facts.append(change.head().id(), version, fact);
    }

    @Override
    public boolean isCoolingOff(AccountId account, Instant now) {
        return statements
                .first(COOLING_OFF, row -> row.flag("cooling"), account.value(), now)
                .orElseThrow();
    }

    private static <T extends ContactChange> Optional<T> as(ContactChange change, Class<T> type) {
        return Optional.of(change).filter(type::isInstance).map(type::cast);
    }

    private static String state(ContactChange change) {
        if (change instanceof AwaitedChange) {
            return "AWAITED";
        } else if (change instanceof FreezingChange) {
            return "FREEZING";
        }
        return change instanceof BoundChange ? "BOUND" : "ENDED";
    }
}
