package dev.sekisho.link.request;

import dev.sekisho.kernel.id.LinkRequestId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Identity-service as a test wants it: says what it was told to, in that order. */
final class ScriptedClearances implements Clearances {

    final List<String> calls = new ArrayList<>();
    private final Deque<Object> script = new ArrayDeque<>();

    ScriptedClearances says(Object answer) {
        script.add(answer);
        return this;
    }

    /** What was not asked after all. */
    void forget() {
        script.clear();
    }

    @Override
    public Answer ask(Requested request, String bankName) {
        return next("ask " + bankName + " " + request.head().accountMask(), Answer.class);
    }

    @Override
    public Attempt attempt(LinkRequestId request, String code) {
        return next("attempt " + code, Attempt.class);
    }

    @Override
    public Answer resend(LinkRequestId request) {
        return next("resend", Answer.class);
    }

    private <T> T next(String call, Class<T> type) {
        calls.add(call);
        if (script.isEmpty()) {
            throw new AssertionError("identity-service was asked something it has no answer for: " + call);
        }
        Object answer = script.remove();
        if (answer instanceof RuntimeException failure) {
            throw failure;
        }
        return type.cast(answer);
    }
}
