package dev.sekisho.identity.phone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.identity.account.PhoneWorth;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("A07")
@Tag("ID-08")
class NumberTrustTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final Duration FRESH = Duration.ofDays(7);

    private final NumberTrust trust = new NumberTrust(FRESH);

    @ParameterizedTest
    @CsvSource({
        "MOBILE, true, CONTRACT_VERIFIED",
        "MOBILE, false, KNOWN_MOBILE",
        "MOBILE, , UNKNOWN",
        "FIXED, true, UNKNOWN",
        "UNKNOWN, true, UNKNOWN",
        "UNKNOWN, , UNKNOWN",
        "VOIP, true, UNKNOWN",
        "DATA_SIM, true, UNKNOWN"
    })
    void isWorthWhatTheCarrierSays(LineType line, Boolean contract, PhoneWorth worth) {
        NumberInsight insight = Insights.of(line, Optional.ofNullable(contract), Optional.empty());

        assertThat(trust.worth(insight, NOW)).isEqualTo(worth);
    }

    @Test
    @Tag("TA5")
    void isOfUnknownWorthForSevenDaysAfterItsSimWasChanged() {
        assertThat(trust.worth(changedAt(NOW.minus(FRESH).plusMillis(1)), NOW)).isEqualTo(PhoneWorth.UNKNOWN);
        assertThat(trust.worth(changedAt(NOW.minus(FRESH)), NOW)).isEqualTo(PhoneWorth.CONTRACT_VERIFIED);
    }

    @Test
    @Tag("TA5")
    @Tag("ID-08")
    void isOfUnknownWorthForSevenDaysAfterItCameFromAnotherCarrier() {
        assertThat(trust.worth(portedAt(NOW.minus(FRESH).plusMillis(1)), NOW)).isEqualTo(PhoneWorth.UNKNOWN);
        assertThat(trust.worth(portedAt(NOW.minus(FRESH)), NOW)).isEqualTo(PhoneWorth.CONTRACT_VERIFIED);
    }

    @Test
    @Tag("ID-08")
    void whatTheCarrierDoesNotSayIsNeverGood() {
        Optional<Boolean> checked = Optional.of(true);
        LastChange never = LastChange.never();
        LastChange unknown = LastChange.unknown();

        assertThat(worth(new NumberInsight(LineType.MOBILE, checked, never, never)))
                .isEqualTo(PhoneWorth.CONTRACT_VERIFIED);
        assertThat(worth(new NumberInsight(LineType.UNKNOWN, checked, never, never)))
                .isEqualTo(PhoneWorth.UNKNOWN);
        assertThat(worth(new NumberInsight(LineType.MOBILE, Optional.empty(), never, never)))
                .isEqualTo(PhoneWorth.UNKNOWN);
        assertThat(worth(new NumberInsight(LineType.MOBILE, checked, unknown, never)))
                .isEqualTo(PhoneWorth.UNKNOWN);
        assertThat(worth(new NumberInsight(LineType.MOBILE, checked, never, unknown)))
                .isEqualTo(PhoneWorth.UNKNOWN);
        assertThat(worth(NumberInsight.nothing())).isEqualTo(PhoneWorth.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"MOBILE, ", "FIXED, ", "UNKNOWN, ", "VOIP, VOIP", "DATA_SIM, DATA_SIM"})
    @Tag("TA5")
    void refusesNumbersThatAreHadWithoutShowingWhoOneIs(LineType line, NumberRefusal refusal) {
        assertThat(trust.refusal(line)).isEqualTo(Optional.ofNullable(refusal));
    }

    @Test
    void theLesserOfTwoWorthsCounts() {
        assertThat(PhoneWorth.CONTRACT_VERIFIED.orLess(PhoneWorth.UNKNOWN)).isEqualTo(PhoneWorth.UNKNOWN);
        assertThat(PhoneWorth.UNKNOWN.orLess(PhoneWorth.CONTRACT_VERIFIED)).isEqualTo(PhoneWorth.UNKNOWN);
        assertThat(PhoneWorth.KNOWN_MOBILE.orLess(PhoneWorth.CONTRACT_VERIFIED)).isEqualTo(PhoneWorth.KNOWN_MOBILE);
    }

    private PhoneWorth worth(NumberInsight insight) {
        return trust.worth(insight, NOW);
    }

    private static NumberInsight portedAt(Instant moment) {
        return new NumberInsight(LineType.MOBILE, Optional.of(true), LastChange.never(), LastChange.at(moment));
    }

    private static NumberInsight changedAt(Instant moment) {
        return Insights.of(LineType.MOBILE, Optional.of(true), Optional.of(moment));
    }
}
