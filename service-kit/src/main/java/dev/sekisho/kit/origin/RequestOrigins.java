package dev.sekisho.kit.origin;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;

/** Reads from where requests come, for any service that brings a hash of its own. */
@Singleton
public class RequestOrigins {

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
        return new HttpCallerOrigin(request, forwarded, addresses, hash);
    }
}
