package dev.sekisho.identity.staff.jpa;

import dev.sekisho.identity.account.EmailAddress;
import dev.sekisho.identity.staff.EnrolledStaff;
import dev.sekisho.identity.staff.Share;
import dev.sekisho.identity.staff.Staff;
import dev.sekisho.identity.staff.StaffChange;
import dev.sekisho.identity.staff.StaffHead;
import dev.sekisho.identity.staff.StaffMembers;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kit.fact.FactLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Staff accounts in PostgreSQL, each change in one transaction with its facts. */
@ApplicationScoped
class JpaStaffMembers implements StaffMembers {

    /** One at a time may ask whether an address or a founder's place is free, until it is taken. */
    private static final String ENTER_ALONE = "select cast(pg_advisory_xact_lock(71, 1) as text)";

    private static final String USE_STEP = """
            update staff set totp_step = :step
            where staff_id = :staff and state = 'ENROLLED' and totp_step < :step
            returning staff_id
            """;

    private final Session database;
    private final StaffRows rows;
    private final FactLog facts;

    JpaStaffMembers(Session database, StaffRows rows, FactLog facts) {
        this.database = database;
        this.rows = rows;
        this.facts = facts;
    }

    @Override
    public void add(StaffChange entered, Entry entry) {
        StaffRow row = rows.fresh(entered.staff(), entry);
        append(entered, row);
        database.persist(row);
        database.flush();
    }

    @Override
    public Optional<Staff> lock(UUID id) {
        return Optional.ofNullable(database.find(StaffRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(rows::read);
    }

    @Override
    public void save(StaffChange change) {
        StaffRow row = database.find(StaffRow.class, change.staff().head().id());
        if (row.version != change.staff().version()) {
            throw new IllegalStateException("a staff account is locked before it is changed");
        }
        rows.write(change.staff(), row);
        append(change, row);
        database.flush();
    }

    @Override
    public boolean isTaken(String addressHash) {
        database.createNativeQuery(ENTER_ALONE, String.class).getSingleResult();
        return row("addressHash", addressHash).isPresent();
    }

    @Override
    public Optional<StaffHead> founder(int place) {
        return row("founder", place).map(rows::head);
    }

    @Override
    public Optional<EnrolledStaff> enrolled(String addressHash) {
        return row("addressHash", addressHash)
                .filter(row -> row.state == StaffRow.State.ENROLLED)
                .map(rows::read)
                .map(EnrolledStaff.class::cast);
    }

    @Override
    public Optional<EmailAddress> address(UUID id) {
        return Optional.ofNullable(database.find(StaffRow.class, id))
                .filter(row -> row.state != StaffRow.State.LEFT)
                .map(rows::address);
    }

    @Override
    public Share useStep(UUID id, long step) {
        boolean used = !database.createNativeQuery(USE_STEP, UUID.class)
                .setParameter("step", step)
                .setParameter("staff", id)
                .getResultList()
                .isEmpty();
        return used ? Share.TAKEN : Share.NONE_LEFT;
    }

    private Optional<StaffRow> row(String column, Object value) {
        return database.createQuery("from StaffRow s where s." + column + " = :value", StaffRow.class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst();
    }

    private void append(StaffChange change, StaffRow row) {
        for (FactData fact : change.facts()) {
            row.version++;
            facts.append(row.staffId, row.version, fact);
        }
    }
}
