package dev.sekisho.compensation.claim.rest;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.ClaimOrder;
import dev.sekisho.compensation.claim.OtherAccounts;
import dev.sekisho.compensation.claim.Payee;
import dev.sekisho.compensation.claim.PayeeAccounts;
import dev.sekisho.compensation.zengin.UnwritableName;
import dev.sekisho.kit.staff.StaffCaller;
import dev.sekisho.kit.staff.StaffMember;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads an order out of what was asked: the payee must be writable, and is looked up before any transaction begins. */
@ApplicationScoped
class Payees {

    private final PayeeAccounts accounts;
    private final OtherAccounts others;

    Payees(PayeeAccounts accounts, OtherAccounts others) {
        this.accounts = accounts;
        this.others = others;
    }

    ClaimOrder order(AskedClaim asked) {
        if (asked.namesAChargeTwice()) {
            throw ClaimProblems.chargeTwice();
        }
        try {
            Payee payee = asked.payee().payee();
            return asked.order(
                    payee,
                    Stream.of(others.standsFor(payee), accounts.find(payee))
                            .flatMap(Optional::stream)
                            .collect(Collectors.toSet()));
        } catch (UnwritableName name) {
            throw ClaimProblems.notWritable(name);
        } catch (PayeeAccounts.Unavailable unavailable) {
            throw ClaimProblems.payeeNotCheckable();
        }
    }

    static Actor actor(StaffCaller caller) {
        StaffMember member = caller.member();
        return new Actor(member.staffId(), member.person());
    }
}
