package dev.sekisho.compensation.command.http;

import dev.sekisho.compensation.command.Owner.Answer;
import dev.sekisho.compensation.fraudcase.Target;
import jakarta.ws.rs.WebApplicationException;
import org.jboss.logging.Logger;

/** What an owner's failures mean: a clear refusal is one, anything else leaves open whether it was done. */
final class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);
    private static final int NOT_FOUND = 404;
    private static final int UNPROCESSABLE = 422;

    private Refusals() {}

    static Answer of(Target target, WebApplicationException refused) {
        int status = refused.getResponse().getStatus();
        LOG.warnf("the owner of a %s answered a measure with status %d", target, status);
        return status == UNPROCESSABLE || status == NOT_FOUND ? Answer.REFUSED : Answer.NO_ANSWER;
    }

    static Answer unreadable(Target target) {
        LOG.warnf("the owner of a %s answered about something else", target);
        return Answer.NO_ANSWER;
    }

    static Answer unreachable(Target target, RuntimeException why) {
        LOG.warnf("the owner of a %s did not answer: %s", target, why.getClass().getSimpleName());
        return Answer.NO_ANSWER;
    }
}
