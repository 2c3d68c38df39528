package dev.sekisho.sandbox.world.bank.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.sandbox.world.bank.app.Announcer;
import dev.sekisho.sandbox.world.post.BackgroundPost;
import java.net.URI;
import java.util.Map;

/** Posts notifications to the operator, each once: one that is lost is made good by the operator's own questions. */
public final class HttpAnnouncer implements Announcer {

    private final BackgroundPost post;
    private final URI operator;

    /** @param operator behind which the bank's code is put */
    public HttpAnnouncer(URI operator, ObjectMapper json) {
        this.operator = operator;
        this.post = new BackgroundPost("bank-announcer", json);
    }

    @Override
    public void announce(String bankCode, String notification) {
        post.post(URI.create(operator + "/" + bankCode), Map.of("notification", notification));
    }

    @Override
    public void close() {
        post.close();
    }
}
