package dev.sekisho.identity.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.identity.account.EmailAddress;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mail addresses as somebody makes them who makes many. */
@Tag("A33")
class MailPatternTest {

    @ParameterizedTest
    @CsvSource({
        "taro.yamada01@example.jp, taroyamada@example.jp, false, false",
        "taro.yamada02@example.jp, taroyamada@example.jp, false, false",
        "taroyamada+shop@example.jp, taroyamada@example.jp, true, false",
        "taroyamada@example.jp, , false, false",
        "yamada198001@example.jp, yamada@example.jp, false, true",
        "yamada19800@example.jp, yamada@example.jp, false, false",
        "a1b2c3@example.jp, , false, false"
    })
    void haveAStemOnceWhatMakesThemManyIsTakenAway(String mail, String stem, boolean addition, boolean number) {
        MailPattern pattern = MailPattern.of(new EmailAddress(mail));

        assertThat(pattern.stem().orElse(null)).isEqualTo(stem);
        assertThat(pattern.hasAddition()).isEqualTo(addition);
        assertThat(pattern.hasLongNumber()).isEqualTo(number);
        assertThat(pattern.toString()).doesNotContain("yamada");
    }

    @Test
    void areDisposableBelowAListedDomainAndNotBesideIt() {
        DisposableDomains domains = new DisposableDomains(Set.of("throwaway.example"));

        assertThat(domains.contain("throwaway.example")).isTrue();
        assertThat(domains.contain("mx.throwaway.example")).isTrue();
        assertThat(domains.contain("notthrowaway.example")).isFalse();
        assertThat(domains.contain("example")).isFalse();
    }
}
