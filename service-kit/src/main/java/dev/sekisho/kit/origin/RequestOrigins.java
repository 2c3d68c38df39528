package dev.sekisho.kit.origin;

import dev.sekisho.kernel.origin.Origin;
import dev.sekisho.kit.origin.OriginHash.Mark;
import dev.sekisho.kit.problem.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads from where the present request came: the device by the app's own header, the address behind our proxies. Each
 * service brings a hash of its own for what it keeps of that.
 */
@Singleton
public class RequestOrigins {

    /** What the operator's app says its device is: a random id that stays with the installation. */
    static final String DEVICE_HEADER = "X-Device-Id";

    private static final String FORWARDED = "X-Forwarded-For";

    private final HttpServerRequest request;
    private final ForwardedFor forwarded;
    private final AddressBook addresses;

    RequestOrigins(HttpServerRequest request, TrustedProxies proxies, AddressBook addresses) {
        this.request = request;
        this.forwarded = new ForwardedFor(proxies);
        this.addresses = addresses;
    }

    /** Where the present request comes from, as far as this hash lets it be kept. */
    public CallerOrigin hashedBy(OriginHash hash) {
        return () -> hashed(told(), hash);
    }

    /** What was told, as far as this hash lets it be kept. */
    public Origin hashed(ToldOrigin told, OriginHash hash) {
        ClientAddress client = told.address();
        return new Origin(
                told.deviceId().map(id -> hash.of(Mark.DEVICE, id)),
                hash.of(Mark.CLIENT_ADDRESS, client.text()),
                hash.of(Mark.CLIENT_SITE, client.site().text()),
                addresses.look(client));
    }

    /** In the clear, to be passed on. @throws ProblemException 400 {@code invalid-request} for a device that is none */
    public ToldOrigin told() {
        return new ToldOrigin(device(), client());
    }

    private ClientAddress client() {
        ClientAddress peer = ClientAddress.read(request.remoteAddress().hostAddress())
                .orElseThrow(() -> new IllegalStateException("a peer has an address"));
        List<String> hops = request.headers().getAll(FORWARDED).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .toList();
        return forwarded.client(peer, hops);
    }

    private Optional<String> device() {
        Optional<String> said = Optional.ofNullable(request.getHeader(DEVICE_HEADER));
        if (said.filter(id -> !ToldOrigin.isDeviceId(id)).isPresent()) {
            throw ProblemException.of(400, "invalid-request", "A field of the request is not valid")
                    .with("violations", List.of(Map.of("field", DEVICE_HEADER, "rule", "Pattern")))
                    .build();
        }
        return said;
    }
}
