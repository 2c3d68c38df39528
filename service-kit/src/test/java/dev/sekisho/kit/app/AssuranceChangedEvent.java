package dev.sekisho.kit.app;

import java.util.UUID;

/** A hand-written event, as another service would send it; the fact's id is the aggregate's, so that tests find it. */
final class AssuranceChangedEvent {

    private AssuranceChangedEvent() {}

    static String json(UUID id, long version, String cause) {
        return """
                {"specversion":"1.0","id":"%1$s","source":"/sekisho/kit-service",\
                "type":"dev.sekisho.identity.assurance-changed.v1","subject":"%1$s","time":"2026-11-22T00:00:00Z",\
                "aggregateversion":%2$d,"data":{"accountId":"%1$s","assurance":1,"cause":"%3$s"}}""".formatted(id, version, cause);
    }
}
