package dev.sekisho.sandbox.actor;

import java.net.URI;
import java.util.Map;

/** The pages of others on which people show who they are. */
final class Vendor {

    private Vendor() {}

    /** The carrier's page, where the subscriber consents. */
    static Answer consent(String sessionUrl) {
        return new Site(URI.create(sessionUrl)).post("", Map.of("approved", true));
    }

    static Answer submit(String sessionUrl, Person person) {
        return new Site(URI.create(sessionUrl)).post("", person.submission());
    }
}
