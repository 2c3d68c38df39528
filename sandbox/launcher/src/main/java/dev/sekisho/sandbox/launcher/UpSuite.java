package dev.sekisho.sandbox.launcher;

import dev.sekisho.sandbox.infra.SuiteService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;

/** A suite that another process keeps up: where it listens and where its keys lie. */
public record UpSuite(PortPlan ports, Path keys) {

    /** @throws SuiteFailure if nothing runs there */
    static UpSuite in(StateFolder state) {
        if (SuiteLock.holder(state).isEmpty()) {
            throw new SuiteFailure("Sekisho does not run; ./sekisho up starts it");
        }
        try {
            return new UpSuite(PortPlan.readFrom(state.ports()), state.keys());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI url(SuiteService service) {
        return ports.urlOf(service);
    }

    public URI world() {
        return ports.world();
    }
}
