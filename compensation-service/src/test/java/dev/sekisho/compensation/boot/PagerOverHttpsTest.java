package dev.sekisho.compensation.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.compensation.escalation.PagerAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("TD13")
class PagerOverHttpsTest {

    @ParameterizedTest
    @ValueSource(strings = {"http://pager.example/calls", "HTTP://pager.example", "ftp://pager.example"})
    void namesAPagerThatAnybodyCouldListenTo(String url) {
        assertThat(violationsWith(Optional.of(url)))
                .containsExactly("sekisho.compensation.escalation.pager.url: not https");
    }

    @Test
    void isContentWithHttpsAndWithoutAPager() {
        assertThat(violationsWith(Optional.of("https://pager.example/calls"))).isEmpty();
        assertThat(violationsWith(Optional.empty())).isEmpty();
    }

    @Test
    void anAddressIsAbsoluteAndATokenIsNeverShown() {
        Optional<String> token = Optional.of("a-secret");

        assertThatThrownBy(() -> new PagerAddress(Optional.of(URI.create("/calls")), token))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PagerAddress(Optional.empty(), token))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new PagerAddress(Optional.of(URI.create("https://pager.example")), token))
                .asString()
                .doesNotContain("a-secret");
    }

    private static List<String> violationsWith(Optional<String> url) {
        return new PagerOverHttps(new PagerAddress(url.map(URI::create), Optional.empty()))
                .violations()
                .toList();
    }
}
