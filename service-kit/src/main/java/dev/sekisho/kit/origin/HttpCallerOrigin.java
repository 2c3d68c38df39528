package dev.sekisho.kit.origin;

import dev.sekisho.kernel.origin.Origin;
import dev.sekisho.kit.origin.OriginHash.Mark;
import dev.sekisho.kit.problem.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads from where the present request came: the device by the app's own header, the address behind our proxies. */
final class HttpCallerOrigin implements CallerOrigin {

    /** What the operator's app says its device is: a random id that stays with the installation. */
    static final String DEVICE_HEADER = "X-Device-Id";

    private static final String FORWARDED = "X-Forwarded-For";
    private static final Pattern DEVICE = Pattern.compile("[A-Za-z0-9._:-]{16,128}");

    private final HttpServerRequest request;
    private final ForwardedFor forwarded;
    private final AddressBook addresses;
    private final OriginHash hash;

    HttpCallerOrigin(HttpServerRequest request, ForwardedFor forwarded, AddressBook addresses, OriginHash hash) {
        this.request = request;
        this.forwarded = forwarded;
        this.addresses = addresses;
        this.hash = hash;
    }

    /** @throws ProblemException 400 {@code invalid-request} for a device header that is none */
    @Override
    public Origin now() {
        ClientAddress client = client();
        return new Origin(
                device().map(id -> hash.of(Mark.DEVICE, id)),
                hash.of(Mark.CLIENT_ADDRESS, client.text()),
                hash.of(Mark.CLIENT_SITE, client.site().text()),
                addresses.look(client));
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
        if (said.filter(id -> !DEVICE.matcher(id).matches()).isPresent()) {
            throw ProblemException.of(400, "invalid-request", "A field of the request is not valid")
                    .with("violations", List.of(Map.of("field", DEVICE_HEADER, "rule", "Pattern")))
                    .build();
        }
        return said;
    }
}
