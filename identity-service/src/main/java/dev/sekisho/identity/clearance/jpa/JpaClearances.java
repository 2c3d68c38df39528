package dev.sekisho.identity.clearance.jpa;

import dev.sekisho.identity.clearance.AwaitingCode;
import dev.sekisho.identity.clearance.Clearance;
import dev.sekisho.identity.clearance.ClearanceHead;
import dev.sekisho.identity.clearance.ClearanceReason;
import dev.sekisho.identity.clearance.Clearances;
import dev.sekisho.identity.clearance.Cleared;
import dev.sekisho.identity.clearance.LinkedThing;
import dev.sekisho.identity.clearance.LockedClearance;
import dev.sekisho.identity.clearance.RefusedClearance;
import dev.sekisho.kernel.event.identity.ClearanceDecided;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kit.fact.FactLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Clearances in PostgreSQL, each change in one transaction with the fact that says what was answered. */
@ApplicationScoped
class JpaClearances implements Clearances {

    private final EntityManager database;
    private final FactLog facts;

    JpaClearances(EntityManager database, FactLog facts) {
        this.database = database;
        this.facts = facts;
    }

    @Override
    public Optional<Clearance> find(LinkRequestId request) {
        return Optional.ofNullable(database.find(ClearanceRow.class, request.value()))
                .map(JpaClearances::read);
    }

    @Override
    public Optional<Clearance> lock(LinkRequestId request) {
        return Optional.ofNullable(database.find(ClearanceRow.class, request.value(), LockModeType.PESSIMISTIC_WRITE))
                .map(JpaClearances::read);
    }

    @Override
    public void add(Clearance clearance, ClearanceDecided fact) {
        ClearanceRow row = new ClearanceRow();
        row.linkRequestId = clearance.request().value();
        row.accountId = clearance.account().value();
        row.bankCode = clearance.thing().bank().value();
        row.bankName = clearance.thing().bankName();
        row.accountMask = clearance.thing().accountMask();
        row.policyVersion = clearance.head().policyVersion();
        write(clearance, row);
        append(row, fact);
        database.persist(row);
        database.flush();
    }

    @Override
    public void save(Clearance clearance, ClearanceDecided fact) {
        ClearanceRow row = database.find(ClearanceRow.class, clearance.request().value());
        write(clearance, row);
        append(row, fact);
        database.flush();
    }

    private void append(ClearanceRow row, ClearanceDecided fact) {
        row.version++;
        facts.append(row.linkRequestId, row.version, fact);
    }

    private static void write(Clearance clearance, ClearanceRow row) {
        if (clearance instanceof AwaitingCode waiting) {
            row.state = ClearanceRow.State.AWAITING_CODE;
            row.phoneWorth = waiting.worth();
            row.codeExpiresAt = waiting.codeExpiresAt();
        } else if (clearance instanceof Cleared cleared) {
            row.state = ClearanceRow.State.CLEARED;
            row.clearedAt = cleared.clearedAt();
        } else if (clearance instanceof RefusedClearance refused) {
            row.state = ClearanceRow.State.REFUSED;
            row.reasons = refused.reasons().stream().map(ClearanceReason::name).collect(Collectors.joining(","));
        } else {
            row.state = ClearanceRow.State.LOCKED;
        }
    }

    private static Clearance read(ClearanceRow row) {
        LinkedThing thing = new LinkedThing(new BankCode(row.bankCode), row.bankName, row.accountMask);
        ClearanceHead head = new ClearanceHead(
                new LinkRequestId(row.linkRequestId), new AccountId(row.accountId), thing, row.policyVersion);
        return switch (row.state) {
            case AWAITING_CODE -> new AwaitingCode(head, row.version, row.phoneWorth, row.codeExpiresAt);
            case CLEARED -> new Cleared(head, row.version, row.codeExpiresAt, row.clearedAt);
            case REFUSED -> new RefusedClearance(head, row.version, reasons(row.reasons));
            case LOCKED -> new LockedClearance(head, row.version);
        };
    }

    private static List<ClearanceReason> reasons(String stored) {
        return Arrays.stream(stored.split(",")).map(ClearanceReason::valueOf).toList();
    }
}
