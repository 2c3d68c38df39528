package dev.sekisho.kit.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kit.origin.TrustedProxies;
import dev.sekisho.kit.testing.Certificates;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PL-01")
class PresentedCertificateTest {

    private static final String GATEWAY = "10.0.0.7";

    private final PresentedCertificate presented = behind(GATEWAY + "/32");

    private static PresentedCertificate behind(String... proxies) {
        return new PresentedCertificate(() -> Certificates.HEADER, TrustedProxies.of(List.of(proxies)), null);
    }

    @Test
    void isWhatTheGatewayPassesOn() {
        String header = Certificates.BANK.escaped();

        assertThat(presented.ofGateway(GATEWAY, List.of(header))).contains(Certificates.BANK.thumbprint());
        assertThat(presented.ofGateway(GATEWAY, List.of(header.replace("%2B", "+"))))
                .contains(Certificates.BANK.thumbprint());
        assertThat(Certificates.BANK.thumbprint()).isEqualTo("V0aA68yL7K35FhhKPnQ6cnCQWkqOLfRwyebwDWdPeg4");
    }

    @Test
    void isNothingFromAnybodyElse() {
        String header = Certificates.BANK.escaped();

        assertThat(presented.ofGateway("10.0.0.8", List.of(header))).isEmpty();
        assertThat(behind().ofGateway(GATEWAY, List.of(header))).isEmpty();
        assertThat(presented.ofGateway("not an address", List.of(header))).isEmpty();
    }

    @Test
    void isNothingWhereTheHeaderIsNotOneCertificate() {
        String header = Certificates.BANK.escaped();
        for (List<String> values : List.of(
                List.<String>of(),
                List.of(header, header),
                List.of("hello"),
                List.of("%zz"),
                List.of(header.substring(0, 200)),
                List.of("a".repeat(9_000)))) {
            assertThat(presented.ofGateway(GATEWAY, values))
                    .as(values.toString())
                    .isEmpty();
        }
    }
}
