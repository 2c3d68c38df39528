package dev.sekisho.identity.phone.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.identity.phone.LineType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LibPhoneNumberPlanTest {

    private final LibPhoneNumberPlan plan = new LibPhoneNumberPlan();

    @ParameterizedTest
    @CsvSource({
        "090-1234-5678, +819012345678, UNKNOWN",
        "０９０−１２３４−５６７８, +819012345678, UNKNOWN",
        "+81 90 1234 5678, +819012345678, UNKNOWN",
        "08012345678, +818012345678, UNKNOWN",
        "070-1234-5678, +817012345678, UNKNOWN",
        "050-1234-5678, +815012345678, VOIP",
        "03-1234-5678, +81312345678, FIXED"
    })
    @Tag("TA5")
    void readsANumberInOneForm(String typed, String e164, LineType byPlan) {
        var number = plan.read(typed).orElseThrow();

        assertThat(number.number().e164()).isEqualTo(e164);
        assertThat(number.byPlan()).isEqualTo(byPlan);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hanako",
                "",
                "110",
                "0120-123-456",
                "0570-012-345",
                "020-1234-5678",
                "+1 650 253 0000",
                "+882 16 3333 3333",
                "090-1234-567",
                "090-1234-56789",
                "090-1234-5678 ext. 9"
            })
    void readsNoOtherNumber(String typed) {
        assertThat(plan.read(typed)).isEmpty();
    }
}
