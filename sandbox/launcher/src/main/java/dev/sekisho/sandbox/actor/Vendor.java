package dev.sekisho.sandbox.actor;

import java.net.URI;

/** The eKYC vendor's page, where the applicant shows documents. */
final class Vendor {

    private Vendor() {}

    static Answer submit(String sessionUrl, Person person) {
        return new Site(URI.create(sessionUrl)).post("", person.submission());
    }
}
