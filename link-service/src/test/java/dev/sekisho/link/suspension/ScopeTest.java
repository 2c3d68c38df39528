package dev.sekisho.link.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.SuspensionReason;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may stop what: everybody at once, but each within their own scope. */
@Tag("A21")
@Tag("LK-10")
class ScopeTest {

    private static final BankCode OWN = new BankCode("0998");

    @ParameterizedTest
    @EnumSource(SuspensionReason.class)
    void operationsStopAnythingAnywhere(SuspensionReason reason) {
        assertThat(Scope.operations().allows(wish(Optional.of(OWN), reason))).isTrue();
        assertThat(Scope.operations().allows(wish(Optional.empty(), reason))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "0998,BANK,true",
        "0998,MAINTENANCE,true",
        "0998,FRAUD,false",
        "0998,POSTURE,false",
        "0998,BRAKE,false",
        "0999,BANK,false",
        "0999,MAINTENANCE,false",
        ",BANK,false",
        ",MAINTENANCE,false"
    })
    void aBankStopsItselfOnly(String bank, SuspensionReason reason, boolean allowed) {
        Optional<BankCode> place = Optional.ofNullable(bank).map(BankCode::new);

        assertThat(Scope.ofBank(OWN).allows(wish(place, reason))).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"0998,FRAUD,true", "0999,FRAUD,true", ",FRAUD,false", "0998,BANK,false", "0998,BRAKE,false"})
    void casesStopABankForFraud(String bank, SuspensionReason reason, boolean allowed) {
        Optional<BankCode> place = Optional.ofNullable(bank).map(BankCode::new);

        assertThat(Scope.ofCases().allows(wish(place, reason))).isEqualTo(allowed);
    }

    private static Imposition wish(Optional<BankCode> bank, SuspensionReason reason) {
        return new Imposition(Set.of(Operation.LINK), bank, reason, "actor", Optional.empty(), Optional.empty());
    }
}
