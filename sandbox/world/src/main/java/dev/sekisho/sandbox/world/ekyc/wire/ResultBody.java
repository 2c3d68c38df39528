package dev.sekisho.sandbox.world.ekyc.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.sekisho.sandbox.world.ekyc.Application;
import dev.sekisho.sandbox.world.ekyc.Event;
import dev.sekisho.sandbox.world.ekyc.KanaSource;
import dev.sekisho.sandbox.world.ekyc.Method;
import dev.sekisho.sandbox.world.ekyc.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A session's result as the vendor writes it, in a webhook or as the answer to a question. */
public record ResultBody(
        @JsonInclude(JsonInclude.Include.NON_NULL) String eventId,
        @JsonInclude(JsonInclude.Include.NON_NULL) Instant occurredAt,
        String sessionId,
        String externalId,
        @JsonProperty("final") boolean isFinal,
        Session.Result result,
        Method method,
        Verified verified,
        List<String> reasons) {

    public static ResultBody of(Event event) {
        return of(event.session(), event.result(), event.eventId(), event.occurredAt());
    }

    public static ResultBody of(Session session) {
        return of(session, session.result(), null, null);
    }

    private static ResultBody of(Session session, Session.Result result, String eventId, Instant occurredAt) {
        return new ResultBody(
                eventId,
                occurredAt,
                session.sessionId(),
                session.externalId(),
                result.isFinal(),
                result,
                session.method(),
                result == Session.Result.APPROVED ? Verified.of(session) : null,
                result == Session.Result.REJECTED ? List.of("DOCUMENT_NOT_GENUINE") : List.of());
    }

    /** Who was verified, by what. */
    public record Verified(
            String nameKanji,
            String nameKana,
            KanaSource kanaSource,
            LocalDate birthDate,
            String address,
            String documentType,
            String documentNumber) {

        static Verified of(Session session) {
            Application shown = session.application();
            return new Verified(
                    shown.nameKanji(),
                    shown.nameKana(),
                    shown.kanaSource(),
                    shown.birthDate(),
                    shown.address(),
                    session.method().documentType(shown.kanaSource()),
                    shown.documentNumber());
        }

        @Override
        public String toString() {
            return "Verified[***]";
        }
    }
}
