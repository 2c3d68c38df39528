package dev.sekisho.compensation.preservation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.compensation.page.Cursor;
import dev.sekisho.compensation.policy.Desk;
import dev.sekisho.compensation.preservation.CameraWindow;
import dev.sekisho.compensation.preservation.Document;
import dev.sekisho.compensation.preservation.ListHead;
import dev.sekisho.compensation.preservation.ListState;
import dev.sekisho.compensation.preservation.PreservationList;
import dev.sekisho.compensation.preservation.PreservationLists.Place;
import dev.sekisho.compensation.preservation.Sending;
import dev.sekisho.compensation.preservation.SentList;
import dev.sekisho.kernel.id.ChargeId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A list of pictures that the police are to have kept; with its windows and hash it is the document itself.
 *
 * @param contentHash SHA-256 over what the windows say; it is named when the list is sent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PreservationView(
        UUID listId,
        String caseNumber,
        ListState state,
        Instant madeAt,
        Instant dueBy,
        boolean overdue,
        SendingView sent,
        String contentHash,
        List<WindowView> windows,
        DeskView contact) {

    static PreservationView line(PreservationList list, Instant now) {
        return of(list, now, null, null, null);
    }

    static PreservationView whole(Document document, Desk desk, Instant now) {
        return of(
                document.list(),
                now,
                document.contentHash(),
                document.windows().stream()
                        .map(window -> WindowView.of(window, now))
                        .toList(),
                new DeskView(desk.name(), desk.reachedBy(), desk.hours()));
    }

    private static PreservationView of(
            PreservationList list, Instant now, String hash, List<WindowView> windows, DeskView desk) {
        ListHead head = list.head();
        return new PreservationView(
                head.id(),
                head.caseNumber().value(),
                list.state(),
                head.madeAt(),
                head.dueBy(),
                list.isOverdueAt(now),
                list instanceof SentList sent ? SendingView.of(sent.sending()) : null,
                hash,
                windows,
                desk);
    }

    /** To whom it went, by whom and when. */
    record SendingView(String authority, String requestNumber, String contentHash, UUID sentBy, Instant sentAt) {

        static SendingView of(Sending sending) {
            return new SendingView(
                    sending.authority(),
                    sending.requestNumber(),
                    sending.contentHash(),
                    sending.by().staff(),
                    sending.at());
        }
    }

    /** The pictures of one till for a time. @param gone whether the shop may have none of them any more */
    record WindowView(
            UUID merchantId,
            String merchantCategory,
            String shop,
            String terminal,
            Instant from,
            Instant to,
            long payments,
            long amountYen,
            List<UUID> chargeIds,
            Instant keptUntil,
            boolean gone) {

        static WindowView of(CameraWindow window, Instant now) {
            return new WindowView(
                    window.merchant().value(),
                    window.category(),
                    window.shop(),
                    window.terminal(),
                    window.from(),
                    window.to(),
                    window.payments(),
                    window.amount().yen(),
                    window.charges().stream().map(ChargeId::value).toList(),
                    window.keptUntil(),
                    window.isGoneAt(now));
        }
    }

    /** Whom the police turn to. */
    record DeskView(String name, String reachedBy, String hours) {}

    /** A page, the newest first; {@code nextCursor} is missing on the last one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PreservationPageView(List<PreservationView> items, String nextCursor) {

        static String cursorAfter(List<PreservationList> page) {
            Place last = Place.of(page.get(page.size() - 1));
            return new Cursor(last.madeAt(), last.id()).write();
        }
    }
}
