package dev.sekisho.kit.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses, ranges, and whose address counts behind proxies. */
@Tag("A33")
class OriginTest {

    private static final ClientAddress PROXY = address("10.1.2.3");
    private static final ForwardedFor BEHIND_OURS = new ForwardedFor(TrustedProxies.of(List.of("10.0.0.0/8")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "example.jp",
                "1.2.3",
                "1.2.3.4.5",
                "256.1.1.1",
                "1.2.3.4 ",
                "::g",
                "1.2.3.4:80",
                "[::1]",
                "fe80::1%eth0",
                "1234567890",
                "0x7f.1.1.1"
            })
    void readsNoAddressFromWhatIsNone(String text) {
        assertThat(ClientAddress.read(text)).isEmpty();
        assertThat(ClientAddress.read(null)).isEmpty();
    }

    @Test
    void hasOneFormForOneAddress() {
        assertThat(address("2001:db8:0:0::1")).isEqualTo(address("2001:DB8::1"));
        assertThat(address("::ffff:203.0.113.9")).isEqualTo(address("203.0.113.9"));
        assertThat(address("203.0.113.9")).hasToString("ClientAddress[redacted]");
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9,       203.0.113.200,     true",
        "203.0.113.9,       203.0.114.9,       false",
        "2001:db8:7:1::1,   2001:db8:7:ffff::9, true",
        "2001:db8:7::1,     2001:db8:8::1,     false",
    })
    void sharesASiteWithItsNeighbours(String one, String other, boolean same) {
        assertThat(address(one).site().equals(address(other).site())).isEqualTo(same);
        assertThat(address(one).site().text().equals(address(other).site().text()))
                .isEqualTo(same);
        assertThat(address(one).site().contains(address(other))).isEqualTo(same);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "10.0.0.1/8", "/8", "10.0.0.0/x", "::/129", "2001:db8::1/48"})
    void readsNoRangeFromWhatIsNone(String text) {
        assertThatThrownBy(() -> AddressRange.read(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("TA6")
    void takesTheWordOfOurProxiesAlone() {
        ClientAddress client = address("203.0.113.9");

        assertThat(BEHIND_OURS.client(PROXY, List.of("203.0.113.9"))).isEqualTo(client);
        assertThat(BEHIND_OURS.client(PROXY, List.of("203.0.113.9", "10.7.7.7")))
                .isEqualTo(client);
        // What the client wrote itself stands left of what our proxy wrote
        assertThat(BEHIND_OURS.client(PROXY, List.of("198.51.100.1", "203.0.113.9")))
                .isEqualTo(client);
        // A stranger who connects directly is who connects
        assertThat(BEHIND_OURS.client(client, List.of("198.51.100.1"))).isEqualTo(client);
        assertThat(BEHIND_OURS.client(PROXY, List.of())).isEqualTo(PROXY);
        assertThat(BEHIND_OURS.client(PROXY, List.of("no address"))).isEqualTo(PROXY);
        assertThat(BEHIND_OURS.client(PROXY, Collections.nCopies(1_000, "10.1.1.1")))
                .isEqualTo(address("10.1.1.1"));
    }

    private static ClientAddress address(String text) {
        return ClientAddress.read(text).orElseThrow();
    }
}
