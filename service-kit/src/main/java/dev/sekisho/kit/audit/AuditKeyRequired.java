package dev.sekisho.kit.audit;

import dev.sekisho.kit.boot.ProductionRequirement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;

/** A production service signs its audit log. */
@ApplicationScoped
class AuditKeyRequired implements ProductionRequirement {

    private final AuditConfig config;

    AuditKeyRequired(AuditConfig config) {
        this.config = config;
    }

    @Override
    public Stream<String> violations() {
        return config.privateKey().isPresent()
                ? Stream.empty()
                : Stream.of("sekisho.audit.private-key: nobody signs the audit log");
    }
}
