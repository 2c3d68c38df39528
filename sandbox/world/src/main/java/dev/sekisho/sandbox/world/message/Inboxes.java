package dev.sekisho.sandbox.world.message;

import dev.sekisho.sandbox.world.journal.DataFolder;
import dev.sekisho.sandbox.world.journal.Journal;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Everybody's phone and mailbox, readable; each keeps its newest {@value #KEPT} messages. */
public final class Inboxes {

    static final int KEPT = 500;

    private final InstantSource clock;
    private final Journal<Message> journal;
    private final Map<String, Deque<Message>> inboxes = new HashMap<>();

    public Inboxes(DataFolder folder, InstantSource clock) {
        this.clock = clock;
        this.journal = folder.journal("messages", Message.class, this::keep);
    }

    /** Delivers at once. */
    public synchronized Message deliver(Channel channel, String to, String text, String reference) {
        var message = new Message(UUID.randomUUID().toString(), channel, to, text, reference, clock.instant());
        journal.append(message);
        keep(message);
        return message;
    }

    /** Oldest first. */
    public synchronized List<Message> of(String to) {
        return List.copyOf(inboxes.getOrDefault(to, new ArrayDeque<>()));
    }

    private void keep(Message message) {
        var inbox = inboxes.computeIfAbsent(message.to(), to -> new ArrayDeque<>());
        inbox.addLast(message);
        if (inbox.size() > KEPT) {
            inbox.removeFirst();
        }
    }
}
