package dev.sekisho.sandbox.world.message.rest;

import dev.sekisho.sandbox.world.message.Channel;
import dev.sekisho.sandbox.world.message.Inboxes;
import dev.sekisho.sandbox.world.message.Message;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Looks at a person's phone or mailbox, as only the person can outside the sandbox. */
@Path("/inbox/{to}")
class InboxResource {

    private final Inboxes inboxes;

    InboxResource(Inboxes inboxes) {
        this.inboxes = inboxes;
    }

    @GET
    @Operation(summary = "What came to a number (+8190...) or an address, oldest first; or only the newest of it")
    public InboxView read(@PathParam("to") String to, @QueryParam("newest") @Min(1) Integer newest) {
        List<Message> all = inboxes.of(to);
        int left = newest == null ? 0 : Math.max(0, all.size() - newest);
        return new InboxView(
                all.subList(left, all.size()).stream().map(MessageView::of).toList());
    }

    /** One inbox. */
    record InboxView(List<MessageView> messages) {}

    /** One message as its receiver sees it. */
    record MessageView(String messageId, Channel channel, String text, Instant at) {

        static MessageView of(Message message) {
            return new MessageView(message.messageId(), message.channel(), message.text(), message.at());
        }
    }
}
