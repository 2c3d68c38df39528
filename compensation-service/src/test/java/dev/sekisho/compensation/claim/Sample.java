package dev.sekisho.compensation.claim;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.VictimCharge;
import dev.sekisho.compensation.zengin.AccountKind;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One claim of two charges, and the parts to make others of. */
public final class Sample {

    static final Instant NOW = Instant.parse("2026-12-01T01:00:00Z");
    static final CaseNumber CASE = CaseNumber.of(2026, 1);
    static final BankAccountId ACCOUNT = new BankAccountId(new UUID(0, 1));
    static final PersonId MAKER = new PersonId(new UUID(0, 10));
    static final PersonId FIRST = new PersonId(new UUID(0, 11));
    static final PersonId SECOND = new PersonId(new UUID(0, 12));
    static final PersonId BENEFICIARY = new PersonId(new UUID(0, 13));
    static final Payee PAYEE = new Payee(new BankCode("0125"), "101", AccountKind.ORDINARY, "1234567", "ヤマダ　ハナコ");
    static final Salt SALT = Salt.of(new byte[16]);
    static final ClaimId CLAIM = new ClaimId(new UUID(0, 99));

    private Sample() {}

    static VictimCharge charge(int id, long yen) {
        return charge(id, ACCOUNT, yen, false);
    }

    static VictimCharge charge(int id, BankAccountId account, long yen, boolean customer) {
        return new VictimCharge(
                new ChargeId(new UUID(1, id)),
                new WalletId(new UUID(2, 1)),
                account,
                new BankCode("0125"),
                Money.yen(yen),
                NOW.minus(Duration.ofDays(20)),
                customer);
    }

    static ClaimContent content(VictimCharge... charges) {
        return content(List.of(charges), List.of(), PAYEE, Optional.of(BENEFICIARY), Optional.empty());
    }

    static ClaimContent content(
            List<VictimCharge> charges,
            List<ConsequentialItem> items,
            Payee payee,
            Optional<PersonId> beneficiary,
            Optional<Assessment> assessment) {
        boolean customer = charges.get(0).depositorIsCustomer();
        return new ClaimContent(
                customer ? ClaimType.CUSTOMER : ClaimType.NON_CUSTOMER,
                charges,
                payee,
                beneficiary,
                items,
                assessment,
                SALT);
    }

    static ConsequentialItem item(long yen) {
        return new ConsequentialItem(ItemKind.LATE_FEE, Money.yen(yen), "E-1");
    }

    public static DraftClaim draft() {
        ClaimHead head = new ClaimHead(CLAIM, 1, new UUID(3, 1), CASE, 1, Set.of(MAKER), 1);
        return new DraftClaim(head, content(charge(1, 1_000), charge(2, 2_000)), List.of());
    }

    static Approval by(PersonId person) {
        return new Approval(new Actor(UUID.randomUUID(), person), NOW);
    }
}
