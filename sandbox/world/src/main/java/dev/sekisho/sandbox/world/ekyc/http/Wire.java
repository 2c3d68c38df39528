package dev.sekisho.sandbox.world.ekyc.http;

import dev.sekisho.sandbox.world.ekyc.Event;
import java.time.Instant;
import java.util.Map;

/** How one vendor writes and signs what it sends. */
public interface Wire {

    /** What is sent of an event, to be written as JSON. */
    Object body(Event event);

    /** The headers that sign exactly these bytes at this moment. */
    Map<String, String> headers(Instant now, byte[] body);
}
