package dev.sekisho.kit.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kit.testing.Certificates;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PL-01")
class PresentedCertificateTest {

    private static final String GATEWAY = "10.0.0.7";

    private final PresentedCertificate presented = new PresentedCertificate(config(Optional.of(Set.of(GATEWAY))), null);

    private static ClientCertificateConfig config(Optional<Set<String>> trusted) {
        return new ClientCertificateConfig() {
            @Override
            public String header() {
                return Certificates.HEADER;
            }

            @Override
            public Optional<Set<String>> trustedProxies() {
                return trusted;
            }
        };
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
        assertThat(new PresentedCertificate(config(Optional.empty()), null).ofGateway(GATEWAY, List.of(header)))
                .isEmpty();
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
