package dev.sekisho.sandbox.infra.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder out of which the gateway is started: the configuration as it is deployed, and beside it what is different
 * here, which is where services listen, which banks there are, and whose certificates they have.
 *
 * @param folder with {@code conf}, {@code tls} and {@code banks} below it
 */
public record GatewayFiles(Path folder) {

    /** The four services as the configuration names them. */
    private static final List<String> SERVICES =
            List.of("identity-service", "link-service", "charge-service", "compensation-service");

    /** The domain of this machine's gateway; a bank's server is {@code bank-<code>.} of it. */
    public static final String DOMAIN = "gateway.example";

    /** @param deployed the configuration of deploy, copied as it is */
    public static GatewayFiles of(Path folder, Path deployed) {
        GatewayFiles files = new GatewayFiles(folder);
        try (Stream<Path> all = Files.list(deployed)) {
            for (Path file : all.toList()) {
                files.write("conf/" + file.getFileName(), Files.readString(file));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return files;
    }

    Path conf() {
        return folder.resolve("conf");
    }

    /** The gateway's own certificate, for every name of the domain. */
    public GatewayFiles server(Holder own) {
        write("tls/gateway.pem", own.certificatePem());
        return write("tls/gateway.key.pem", own.keyPem());
    }

    /** A bank's authority, and what that has revoked. */
    public GatewayFiles bank(String code, String authority, String revocations) {
        write("banks/" + code + "-ca.pem", authority);
        return write("banks/" + code + "-crl.pem", revocations);
    }

    /** @param ports where each service listens on the loopback address; a service that is missing listens nowhere */
    public GatewayFiles services(Map<String, Integer> ports) {
        Map<String, Integer> all = new TreeMap<>(ports);
        SERVICES.forEach(service -> all.putIfAbsent(service, 1));
        return write(
                "conf/place-services.conf",
                all.entrySet().stream()
                        .map(one -> "upstream " + one.getKey() + " { server 127.0.0.1:" + one.getValue() + "; }\n")
                        .collect(Collectors.joining()));
    }

    /** Servers for these banks on one port, and for everybody else on the other. */
    public GatewayFiles servers(int banksPort, int publicPort, String... banks) {
        String servers = Stream.of(banks)
                .map(code -> """
                        server {
                          listen 127.0.0.1:%d ssl;
                          server_name bank-%s.%s;
                          ssl_client_certificate ../banks/%s-ca.pem;
                          ssl_crl ../banks/%s-crl.pem;
                          include partner.conf;
                        }
                        """.formatted(banksPort, code, DOMAIN, code, code))
                .collect(Collectors.joining());
        String everybody = SERVICES.stream()
                .map(service -> """
                        server {
                          listen 127.0.0.1:%d ssl;
                          server_name %s.%s;
                          set $public_service %s;
                          include public.conf;
                        }
                        """.formatted(publicPort, service.replace("-service", ""), DOMAIN, service))
                .collect(Collectors.joining());
        return write(
                "conf/place-servers.conf",
                nobody(banksPort) + nobody(publicPort) + servers + everybody + pages(publicPort));
    }

    private static String pages(int port) {
        return "server { listen 127.0.0.1:" + port + " ssl; server_name pages." + DOMAIN + "; include pages.conf; }\n";
    }

    private static String nobody(int port) {
        return "server { listen 127.0.0.1:" + port + " ssl default_server; ssl_reject_handshake on; }\n";
    }

    /** @param name below the folder */
    public GatewayFiles write(String name, String text) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
