package dev.sekisho.compensation.preservation;

import dev.sekisho.compensation.claim.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Keeps that somebody sent a list to the police: exactly what they had before them, and once. */
@ApplicationScoped
public class SendList {

    private final PreservationLists lists;

    SendList(PreservationLists lists) {
        this.lists = lists;
    }

    /** The list with what stands on it, as it would be sent now. */
    @Transactional
    public Optional<Document> read(UUID id) {
        return lists.find(id).map(list -> Document.of(list, lists.linesOf(id)));
    }

    @Transactional
    public Sent send(UUID id, Wish wish, Actor by, Instant now) {
        Optional<PreservationList> locked = lists.lock(id);
        if (locked.isEmpty()) {
            return new Sent.Unknown();
        }
        Document document = Document.of(locked.get(), lists.linesOf(id));
        if (locked.get() instanceof SentList before) {
            return before.sending().contentHash().equals(wish.contentHash())
                            && before.sending().authority().equals(wish.authority())
                            && before.sending().requestNumber().equals(wish.requestNumber())
                    ? new Sent.Done(document)
                    : new Sent.Refused("SENT_OTHERWISE");
        }
        if (!(locked.get() instanceof OpenList open)) {
            return new Sent.Refused("DROPPED");
        }
        if (!document.contentHash().equals(wish.contentHash())) {
            return new Sent.Refused("LONGER_BY_NOW");
        }
        SentList sent = open.sent(new Sending(wish.authority(), wish.requestNumber(), wish.contentHash(), by, now));
        lists.save(sent, sent.fact(document.windows().size()));
        return new Sent.Done(new Document(sent, document.windows()));
    }

    /** What somebody sent where. @param contentHash of the document that they sent */
    public record Wish(String authority, String requestNumber, String contentHash) {}

    /** What came of it. */
    public sealed interface Sent {

        /** It is sent, now or before. */
        record Done(Document document) implements Sent {}

        /** There is no such list. */
        record Unknown() implements Sent {}

        /** @param rule LONGER_BY_NOW, SENT_OTHERWISE or DROPPED */
        record Refused(String rule) implements Sent {}
    }
}
