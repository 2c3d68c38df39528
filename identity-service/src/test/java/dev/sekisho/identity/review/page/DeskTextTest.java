package dev.sekisho.identity.review.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.identity.account.CustomerClass;
import dev.sekisho.identity.account.HoldKind;
import dev.sekisho.identity.account.PhoneWorth;
import dev.sekisho.identity.review.Decision;
import dev.sekisho.identity.review.ReviewReason;
import dev.sekisho.identity.review.Reviews.State;
import dev.sekisho.identity.risk.Counted;
import dev.sekisho.identity.risk.Severity;
import dev.sekisho.identity.risk.SignalKind;
import dev.sekisho.identity.staff.page.SignInText;
import dev.sekisho.kit.testing.PageSources;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the desk and the door say, and that their templates say it safely. */
class DeskTextTest {

    @Test
    void textsAreInBothLanguagesAndTemplatesAreSafe() {
        PageSources.areSafe();
        PageSources.speakBothLanguages(DeskText.class, DeskCode.class, SignInText.class);
    }

    @Test
    void everyCodeThatTheDeskShowsHasWords() {
        List<String> known = Arrays.stream(DeskCode.values()).map(Enum::name).toList();

        assertThat(Stream.<Enum<?>[]>of(
                                State.values(),
                                Decision.values(),
                                ReviewReason.values(),
                                SignalKind.values(),
                                Counted.values(),
                                Severity.values(),
                                PhoneWorth.values(),
                                CustomerClass.values())
                        .flatMap(Arrays::stream)
                        .map(Enum::name))
                .isSubsetOf(known);
    }

    @Test
    @Tag("A74")
    void theDeskHasNoWordForAScreening() {
        assertThat(Arrays.stream(DeskCode.values()).map(Enum::name)).doesNotContain(HoldKind.SCREENING.name());
    }
}
